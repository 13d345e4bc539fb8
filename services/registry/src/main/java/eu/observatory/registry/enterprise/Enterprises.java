package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Listing;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.Lookup;
import eu.observatory.registry.resource.Totals;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The enterprises as requests read them; withdrawn ones are found by their id only. */
@Component
class Enterprises implements KnownEnterprises {

    private static final int FETCH = 500;

    private static final String COUNT = "select count(*) as total from enterprise where ";

    private static final String ALL = "select state::text as state from enterprise where ";

    /** The ids come from an index that holds the columns of the filters; only states that are shown are read. */
    private static final String PAGE = """
            select state::text as state from enterprise
            where id in (select id from enterprise where %s and id > :after order by id limit :limit)
            order by id
            """;

    private final DatabaseClient database;
    private final EnterpriseConditions conditions;
    private final Totals totals;
    private final JsonMapper json;
    private final History history;
    private final Lookup<Enterprise> lookup;

    Enterprises(DatabaseClient database, EnterpriseConditions conditions, Totals totals, JsonMapper json) {
        this.database = database;
        this.conditions = conditions;
        this.totals = totals;
        this.json = json;
        this.history = new History(database, json, "enterprise");
        this.lookup = new Lookup<>(database, "enterprise", this::enterprise, "Look for it with GET /search.");
    }

    @Override
    public Mono<Enterprise> one(String id) {
        return lookup.one(id);
    }

    Listing<Enterprise> list(EnterpriseFilter filter) {
        Conditions wanted = conditions.of(filter);
        String question = "enterprises " + filter;
        return new Listing<>(
                question,
                totals.of(question, count(wanted)),
                (after, limit) -> page(wanted, after, limit),
                Enterprise::id);
    }

    /** All of them in the order of their ids, without a limit of time: a stream lasts as long as its reader does. */
    Flux<Enterprise> all(EnterpriseFilter filter) {
        return all(filter, this::enterprise);
    }

    /** The same as JSON, as they are stored. */
    Flux<String> states(EnterpriseFilter filter) {
        return all(filter, Enterprises::state);
    }

    /** Fetched no faster than they are read. */
    private <T> Flux<T> all(EnterpriseFilter filter, Function<Readable, T> reading) {
        Conditions wanted = conditions.of(filter);
        return wanted.bind(database.sql(ALL + wanted.sql() + " order by id"))
                .filter(statement -> statement.fetchSize(FETCH))
                .map(reading)
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

    private Flux<Enterprise> page(Conditions wanted, String after, int limit) {
        return wanted.bind(database.sql(PAGE.formatted(wanted.sql())))
                .bind("after", after)
                .bind("limit", limit)
                .map(this::enterprise)
                .all();
    }

    private Enterprise enterprise(Readable row) {
        return json.readValue(state(row), Enterprise.class);
    }

    private static String state(Readable row) {
        return Objects.requireNonNull(row.get("state", String.class));
    }
}
