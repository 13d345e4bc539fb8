package eu.observatory.registry.territory;

import eu.observatory.platform.web.Listing;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The territories as requests read them. */
@Component
class TerritoryShelf {

    private static final String STATE =
            "select " + TerritoryPublication.STATE + "::text as state from territory where ";

    private static final String FIND = STATE + "id = :id";

    private static final String WANTED = """
            (:kind = '' or kind = :kind) and (:country = '' or country = :country) and (:parent = '' or parent = :parent)
            """;

    private static final String COUNT = "select count(*) as total from territory where " + WANTED;

    private static final String PAGE = STATE + WANTED + " and id > :after order by id limit :limit";

    private final DatabaseClient database;
    private final JsonMapper json;

    TerritoryShelf(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<TerritoryState> find(String id) {
        return database.sql(FIND).bind("id", id).map(this::state).one();
    }

    Listing<TerritoryState> list(TerritoryFilter filter) {
        return new Listing<>(
                filter.toString(), count(filter), (after, limit) -> page(filter, after, limit), TerritoryState::id);
    }

    private Mono<Long> count(TerritoryFilter filter) {
        return bind(COUNT, filter)
                .map(row -> Objects.requireNonNull(row.get("total", Long.class)))
                .one();
    }

    private Flux<TerritoryState> page(TerritoryFilter filter, String after, int limit) {
        return bind(PAGE, filter)
                .bind("after", after)
                .bind("limit", limit)
                .map(this::state)
                .all();
    }

    private GenericExecuteSpec bind(String sql, TerritoryFilter filter) {
        return database.sql(sql)
                .bind("kind", filter.kindCode())
                .bind("parent", Objects.requireNonNullElse(filter.parent(), ""))
                .bind("country", Objects.requireNonNullElse(filter.country(), ""));
    }

    private TerritoryState state(Readable row) {
        return json.readValue(row.get("state", String.class), TerritoryState.class);
    }
}
