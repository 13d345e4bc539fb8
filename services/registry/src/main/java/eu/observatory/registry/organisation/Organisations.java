package eu.observatory.registry.organisation;

import eu.observatory.platform.web.Gone;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.enterprise.History;
import eu.observatory.registry.enterprise.Revision;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.Listing;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The organisations as requests read them; withdrawn ones are found by their id only. */
@Component
class Organisations {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FETCH = 500;

    private static final String FIND = "select state::text as state, withdrawn from organisation where id = :id";

    private static final String COUNT = "select count(*) as total from organisation where ";

    private static final String ALL = "select state::text as state from organisation where ";

    private final DatabaseClient database;
    private final OrganisationConditions conditions;
    private final JsonMapper json;
    private final History history;

    Organisations(DatabaseClient database, OrganisationConditions conditions, JsonMapper json) {
        this.database = database;
        this.conditions = conditions;
        this.json = json;
        this.history = new History(database, json, "organisation");
    }

    Mono<Organisation> one(String id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> {
                    if (Boolean.TRUE.equals(row.get("withdrawn", Boolean.class))) {
                        throw new Gone("withdrawn", "The source of this organisation has withdrawn it.");
                    }
                    return organisation(row);
                })
                .one()
                .switchIfEmpty(
                        Mono.error(() -> new NotFound("No organisation has this id. GET /organisations lists them.")))
                .timeout(PATIENCE);
    }

    Listing<Organisation> list(OrganisationFilter filter) {
        Conditions wanted = conditions.of(filter);
        return new Listing<>(
                "organisations " + filter,
                count(wanted),
                (after, limit) -> page(wanted, after, limit),
                Organisation::id);
    }

    /** All of them in the order of their ids, fetched no faster than they are read. */
    Flux<Organisation> all(OrganisationFilter filter) {
        Conditions wanted = conditions.of(filter);
        return wanted.bind(database.sql(ALL + wanted.sql() + " order by id"))
                .filter(statement -> statement.fetchSize(FETCH))
                .map(this::organisation)
                .all();
    }

    Listing<Revision> history(String id) {
        return history.of(id);
    }

    private Mono<Long> count(Conditions wanted) {
        return wanted.bind(database.sql(COUNT + wanted.sql()))
                .map(row -> Objects.requireNonNull(row.get("total", Long.class)))
                .one();
    }

    private Flux<Organisation> page(Conditions wanted, String after, int limit) {
        return wanted.bind(database.sql(ALL + wanted.sql() + " and id > :after order by id limit :limit"))
                .bind("after", after)
                .bind("limit", limit)
                .map(this::organisation)
                .all();
    }

    private Organisation organisation(Readable row) {
        return json.readValue(row.get("state", String.class), Organisation.class);
    }
}
