package eu.observatory.registry.enterprise;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of enterprises, the newest revision first. */
@Component
class History {

    private static final String PAGE = """
            select revision, kind, changed_at, dataset, extract_date, changes::text as changes
            from enterprise_revision where enterprise_id = :id and revision < :before
            order by revision desc limit :limit
            """;

    private static final String COUNT = """
            select count(*) as total from enterprise_revision where enterprise_id = :id
            """;

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    History(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Long> count(String id) {
        return database.sql(COUNT)
                .bind("id", id)
                .map(row -> required(row, "total", Long.class))
                .one();
    }

    Flux<Revision> page(String id, long before, int limit) {
        return database.sql(PAGE)
                .bind("id", id)
                .bind("before", before)
                .bind("limit", limit)
                .map(this::revision)
                .all();
    }

    private Revision revision(Readable row) {
        return new Revision(
                required(row, "revision", Long.class),
                required(row, "kind", String.class),
                required(row, "changed_at", Instant.class),
                row.get("dataset", String.class),
                row.get("extract_date", LocalDate.class),
                changes(row.get("changes", String.class)));
    }

    private List<Change> changes(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, CHANGES);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
