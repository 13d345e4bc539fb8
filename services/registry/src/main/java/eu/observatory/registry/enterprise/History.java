package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Listing;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The revisions of records of one kind, the newest first.
 *
 * @param kind as its tables are named: {@code enterprise} or {@code organisation}
 */
public record History(DatabaseClient database, JsonMapper json, String kind) {

    private static final String PAGE = """
            select revision, kind, changed_at, dataset, extract_date, changes::text as changes
            from %1$s_revision where %1$s_id = :id and revision < :before
            order by revision desc limit :limit
            """;

    private static final String COUNT = """
            select count(*) as total from %1$s_revision where %1$s_id = :id
            """;

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    public Listing<Revision> of(String id) {
        return new Listing<>(
                kind + " history " + id,
                count(id),
                (after, limit) -> page(id, after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after), limit),
                revision -> String.valueOf(revision.revision()));
    }

    private Mono<Long> count(String id) {
        return database.sql(COUNT.formatted(kind))
                .bind("id", id)
                .map(row -> required(row, "total", Long.class))
                .one();
    }

    private Flux<Revision> page(String id, long before, int limit) {
        return database.sql(PAGE.formatted(kind))
                .bind("id", id)
                .bind("before", before)
                .bind("limit", limit)
                .map(this::revision)
                .all();
    }

    private Revision revision(Readable row) {
        String changes = row.get("changes", String.class);
        return new Revision(
                required(row, "revision", Long.class),
                required(row, "kind", String.class),
                required(row, "changed_at", Instant.class),
                row.get("dataset", String.class),
                row.get("extract_date", LocalDate.class),
                changes == null ? List.of() : json.readValue(changes, CHANGES));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
