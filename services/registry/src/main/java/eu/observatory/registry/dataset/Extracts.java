package eu.observatory.registry.dataset;

import eu.observatory.registry.dataset.Difference.Kind;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The history of enterprises by the extract that brought it about. */
@Component
class Extracts {

    /** A change of status alone tells whether an enterprise ended, or came back. */
    private static final String KIND = """
            case when kind <> 'changed' then kind
                 when changes @> '[{"field": "status", "after": "closed"}]' then 'closed'
                 when changes @> '[{"field": "status", "after": "active"}]' then 'reopened'
                 else kind end
            """;

    private static final String BETWEEN = """
            from enterprise_revision as change
            where dataset = :dataset and extract_date > :from and extract_date <= :to
            """;

    private static final String LATEST = """
            select max(extract_date) as latest from enterprise_revision where dataset = :dataset
            """;

    private static final String COUNTS = "select " + KIND + " as name, count(*) as total " + BETWEEN + " group by 1";

    private static final String FIELDS = """
            select field ->> 'field' as name, count(*) as total
            from enterprise_revision, jsonb_array_elements(changes) as field
            where dataset = :dataset and extract_date > :from and extract_date <= :to and kind <> 'added'
            group by 1
            """;

    private static final String PAGE = """
            select %s as kind, enterprise_id, revision, extract_date, changed_at,
                array(select field ->> 'field' from jsonb_array_elements(changes) as field) as fields,
                (select state #>> '{names,0,value}' from enterprise where id = enterprise_id and not withdrawn) as name
            %s and (extract_date, enterprise_id, revision) > (:afterDate, :afterId, :afterRevision)
            and (:kind = '' or (%s) = :kind)
            order by extract_date, enterprise_id, revision limit :limit
            """.formatted(KIND, BETWEEN, KIND);

    private final DatabaseClient database;

    Extracts(DatabaseClient database) {
        this.database = database;
    }

    /** Empty where the dataset has never changed anything. */
    Mono<LocalDate> latest(String dataset) {
        return database.sql(LATEST)
                .bind("dataset", dataset)
                .map(row -> Optional.ofNullable(row.get("latest", LocalDate.class)))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    Mono<Map<String, Long>> counts(Span span) {
        return counted(COUNTS, span);
    }

    Mono<Map<String, Long>> fields(Span span) {
        return counted(FIELDS, span);
    }

    private Mono<Map<String, Long>> counted(String sql, Span span) {
        return bound(sql, span)
                .map(row -> Map.entry(required(row, "name", String.class), required(row, "total", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Flux<Difference> page(Span span, String kind, Place after, int limit) {
        return bound(PAGE, span)
                .bind("kind", kind)
                .bind("afterDate", after.extractDate())
                .bind("afterId", after.enterprise())
                .bind("afterRevision", after.revision())
                .bind("limit", limit)
                .map(Extracts::difference)
                .all();
    }

    private GenericExecuteSpec bound(String sql, Span span) {
        return database.sql(sql)
                .bind("dataset", span.dataset())
                .bind("from", span.after())
                .bind("to", span.to());
    }

    private static Difference difference(Readable row) {
        return new Difference(
                Kind.valueOf(required(row, "kind", String.class).toUpperCase(Locale.ROOT)),
                required(row, "enterprise_id", String.class),
                row.get("name", String.class),
                required(row, "revision", Long.class),
                required(row, "extract_date", LocalDate.class),
                required(row, "changed_at", Instant.class),
                List.copyOf(Arrays.asList(required(row, "fields", String[].class))));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
