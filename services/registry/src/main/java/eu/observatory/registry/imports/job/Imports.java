package eu.observatory.registry.imports.job;

import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.imports.Columns;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The jobs as requests see them. */
@Component
class Imports {

    private static final String COLUMNS = """
            id, set_id, format, dataset, extract_date, territory, complete, list, sample, state, message,
            cast(counts as text) counts, done, total, rate, remaining_seconds, created_at, started_at, finished_at
            """;
    private static final String ADD = """
            insert into import_job (id, set_id, format, dataset, extract_date, territory, complete, list, lens, authority,
                                    rule, licence, sample)
            values (:id, :set, :format, :dataset, :extractDate, :territory, :complete, :list, :lens, :authority,
                    :rule, :licence, :sample)
            returning
            """ + COLUMNS;
    private static final String GET = "select " + COLUMNS + " from import_job where id = :id";
    private static final String LIST =
            "select number, " + COLUMNS + " from import_job where number < :before order by number desc limit :limit";
    private static final String COUNT = "select count(*) from import_job";
    private static final String CANCEL = """
            update import_job set cancel_requested = true where id = :id and state not in ('done', 'failed', 'cancelled')
            returning
            """ + COLUMNS;
    private static final String CONFIRM = """
            update import_job set confirmed = true where id = :id and state = 'awaiting-confirmation'
            returning
            """ + COLUMNS;

    /** A job to be added; what is null is left open. */
    record Added(
            @Nullable UUID set,
            String format,
            String dataset,
            @Nullable LocalDate extractDate,
            String territory,
            boolean complete,
            @Nullable String list,
            @Nullable String lens,
            @Nullable String authority,
            @Nullable String rule,
            String licence,
            boolean sample) {}

    /** A job and its place in the order of jobs. */
    record Numbered(long number, ImportView job) {}

    private final DatabaseClient database;

    Imports(DatabaseClient database) {
        this.database = database;
    }

    Mono<ImportView> add(Added job) {
        GenericExecuteSpec sql = database.sql(ADD)
                .bind("id", UUID.randomUUID())
                .bind("format", job.format())
                .bind("dataset", job.dataset())
                .bind("territory", job.territory())
                .bind("complete", job.complete())
                .bind("licence", job.licence())
                .bind("sample", job.sample());
        sql = optional(sql, "set", job.set(), UUID.class);
        sql = optional(sql, "extractDate", job.extractDate(), LocalDate.class);
        sql = optional(sql, "list", job.list(), String.class);
        sql = optional(sql, "lens", job.lens(), String.class);
        sql = optional(sql, "authority", job.authority(), String.class);
        sql = optional(sql, "rule", job.rule(), String.class);
        return sql.map(ImportView::of).one();
    }

    private static GenericExecuteSpec optional(
            GenericExecuteSpec sql, String name, @Nullable Object value, Class<?> type) {
        return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
    }

    Mono<ImportView> get(UUID id) {
        return database.sql(GET)
                .bind("id", id)
                .map(ImportView::of)
                .one()
                .switchIfEmpty(
                        Mono.error(() -> new NotFound("There is no import " + id + ": GET /imports lists them")));
    }

    Flux<Numbered> before(long number, int limit) {
        return database.sql(LIST)
                .bind("before", number)
                .bind("limit", limit)
                .map(row -> new Numbered(Columns.value(row, "number", Long.class), ImportView.of(row)))
                .all();
    }

    Mono<Long> count() {
        return database.sql(COUNT).mapValue(Long.class).one();
    }

    Mono<ImportView> cancel(UUID id) {
        return changed(CANCEL, id, "The import is over: there is nothing to cancel");
    }

    Mono<ImportView> confirm(UUID id) {
        return changed(CONFIRM, id, "The import does not wait for a confirmation");
    }

    private Mono<ImportView> changed(String sql, UUID id, String otherwise) {
        return get(id).then(database.sql(sql).bind("id", id).map(ImportView::of).one())
                .switchIfEmpty(Mono.error(() -> new Conflict(otherwise)));
    }
}
