package eu.observatory.registry.enterprise;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The enterprises as requests read them; withdrawn ones are found by their id only. */
@Component
class Enterprises {

    private static final int FETCH = 500;

    private static final String FIND = """
            select state::text as state, withdrawn from enterprise where id = :id
            """;

    private static final String COUNT = "select count(*) as total from enterprise where ";

    private static final String PAGE = "select state::text as state from enterprise where id > :after and ";

    private static final String ALL = "select state::text as state from enterprise where ";

    private final DatabaseClient database;
    private final JsonMapper json;

    Enterprises(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An enterprise, and whether it has been withdrawn since. */
    record Held(Enterprise enterprise, boolean withdrawn) {}

    Mono<Held> find(String id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> new Held(enterprise(row), Boolean.TRUE.equals(row.get("withdrawn", Boolean.class))))
                .one();
    }

    Mono<Long> count(Criteria criteria) {
        return criteria.bind(database.sql(COUNT + criteria.sql()))
                .map(row -> Objects.requireNonNull(row.get("total", Long.class)))
                .one();
    }

    Flux<Enterprise> page(Criteria criteria, String after, int limit) {
        return criteria.bind(database.sql(PAGE + criteria.sql() + " order by id limit :limit"))
                .bind("after", after)
                .bind("limit", limit)
                .map(this::enterprise)
                .all();
    }

    /** All of them in the order of their ids, fetched no faster than they are read. */
    Flux<Enterprise> all(Criteria criteria) {
        return criteria.bind(database.sql(ALL + criteria.sql() + " order by id"))
                .filter(statement -> statement.fetchSize(FETCH))
                .map(this::enterprise)
                .all();
    }

    /** The same as JSON, one after the other, as they are stored. */
    Flux<String> states(Criteria criteria) {
        return criteria.bind(database.sql(ALL + criteria.sql() + " order by id"))
                .filter(statement -> statement.fetchSize(FETCH))
                .map(row -> Objects.requireNonNull(row.get("state", String.class)))
                .all();
    }

    private Enterprise enterprise(Readable row) {
        return json.readValue(row.get("state", String.class), Enterprise.class);
    }
}
