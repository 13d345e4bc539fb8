package eu.observatory.registry.organisation;

import eu.observatory.platform.web.Listing;
import eu.observatory.registry.enterprise.History;
import eu.observatory.registry.enterprise.Revision;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.Lookup;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The organisations as requests read them; withdrawn ones are found by their id only. */
@Component
class Organisations {

    private static final int FETCH = 500;

    private static final String COUNT = "select count(*) as total from organisation where ";

    private static final String ALL = "select state::text as state from organisation where ";

    private final DatabaseClient database;
    private final OrganisationConditions conditions;
    private final JsonMapper json;
    private final History history;
    private final Lookup<Organisation> lookup;

    Organisations(DatabaseClient database, OrganisationConditions conditions, JsonMapper json) {
        this.database = database;
        this.conditions = conditions;
        this.json = json;
        this.history = new History(database, json, "organisation");
        this.lookup = new Lookup<>(database, "organisation", this::organisation, "GET /organisations lists them.");
    }

    Mono<Organisation> one(String id) {
        return lookup.one(id);
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
