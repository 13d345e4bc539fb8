package eu.observatory.registry.concept;

import eu.observatory.platform.web.Listing;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The concepts as requests read them. */
@Component
class ConceptShelf {

    private static final String STATE = "select " + ConceptPublication.STATE + "::text as state from concept where ";

    private static final String FIND = STATE + "id = :id";

    private static final String WANTED = """
            (:scheme = '' or scheme = :scheme) and (:parent = '' or parent = :parent) and (:level = 0 or level = :level)
            """;

    private static final String COUNT = "select count(*) as total from concept where " + WANTED;

    private static final String PAGE = STATE + WANTED + " and id > :after order by id limit :limit";

    private final DatabaseClient database;
    private final JsonMapper json;

    ConceptShelf(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<ConceptState> find(String id) {
        return database.sql(FIND).bind("id", id).map(this::state).one();
    }

    Listing<ConceptState> list(ConceptFilter filter) {
        return new Listing<>(
                filter.toString(), count(filter), (after, limit) -> page(filter, after, limit), ConceptState::id);
    }

    private Mono<Long> count(ConceptFilter filter) {
        return bind(COUNT, filter)
                .map(row -> Objects.requireNonNull(row.get("total", Long.class)))
                .one();
    }

    private Flux<ConceptState> page(ConceptFilter filter, String after, int limit) {
        return bind(PAGE, filter)
                .bind("after", after)
                .bind("limit", limit)
                .map(this::state)
                .all();
    }

    private GenericExecuteSpec bind(String sql, ConceptFilter filter) {
        return database.sql(sql)
                .bind("scheme", Objects.requireNonNullElse(filter.scheme(), ""))
                .bind("parent", Objects.requireNonNullElse(filter.parent(), ""))
                .bind("level", Objects.requireNonNullElse(filter.level(), 0));
    }

    private ConceptState state(Readable row) {
        return json.readValue(row.get("state", String.class), ConceptState.class);
    }
}
