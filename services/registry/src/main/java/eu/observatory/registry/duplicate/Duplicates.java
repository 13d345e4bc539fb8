package eu.observatory.registry.duplicate;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.duplicate.Duplicate.Decision;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Summary;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The proposals and decisions as requests read them, the likeliest first; pairs with a withdrawn enterprise are hidden. */
@Component
class Duplicates {

    private static final String FROM = """
            from duplicate
            join enterprise as one on one.id = first_id and not one.withdrawn
            join enterprise as other on other.id = second_id and not other.withdrawn
            """;

    private static final String SELECT = """
            select one.state::text as first, other.state::text as second, score, reasons::text as reasons, found_at,
                decision, decided_at
            """ + FROM;

    private static final String WANTED = """
            where coalesce(decision, 'open') = :decision and score >= :least
            """;

    private static final String COUNT = "select count(*) as total " + FROM + WANTED;

    private static final String PAGE = SELECT + WANTED + """
            and (score < :score or score = :score and (first_id, second_id) > (:first, :second))
            order by score desc, first_id, second_id limit :limit
            """;

    private static final String OF = SELECT + """
            where (first_id = :id or second_id = :id) and decision is distinct from 'different'
            order by score desc, first_id, second_id limit 100
            """;

    private static final String REGIONS = """
            select coalesce(nuts, state->>'region', '') as region from enterprise
            where id in (:one, :other) and not withdrawn
            """;

    private static final String DECIDE = """
            insert into duplicate (first_id, second_id, score, reasons, found_at, decision, note, decided_at)
            select least(one.id, other.id), greatest(one.id, other.id), 0, '[]', now(), :decision, :note, now()
            from enterprise as one, enterprise as other
            where one.id = :one and other.id = :other and not one.withdrawn and not other.withdrawn
            on conflict (first_id, second_id) do update
            set decision = excluded.decision, note = excluded.note, decided_at = excluded.decided_at
            """;

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    Duplicates(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Long> count(String decision, double least) {
        return wanted(COUNT, decision, least)
                .map(row -> Objects.requireNonNull(row.get("total", Long.class)))
                .one();
    }

    Flux<Duplicate> page(String decision, double least, Place after, int limit, Language language) {
        return wanted(PAGE, decision, least)
                .bind("score", after.score())
                .bind("first", after.first())
                .bind("second", after.second())
                .bind("limit", limit)
                .map(row -> duplicate(row, language))
                .all();
    }

    Flux<Duplicate> of(String enterprise, Language language) {
        return database.sql(OF)
                .bind("id", enterprise)
                .map(row -> duplicate(row, language))
                .all();
    }

    /** The NUTS code of each of the two that is there, empty where unknown. */
    Mono<List<String>> regions(String one, String other) {
        return database.sql(REGIONS)
                .bind("one", one)
                .bind("other", other)
                .map(row -> Objects.requireNonNull(row.get("region", String.class)))
                .all()
                .collectList();
    }

    /** Tells whether both are there to be decided about. */
    Mono<Boolean> decide(String one, String other, Decision decision, @Nullable String note) {
        GenericExecuteSpec statement = database.sql(DECIDE)
                .bind("one", one)
                .bind("other", other)
                .bind("decision", decision.name().toLowerCase(Locale.ROOT));
        return (note == null ? statement.bindNull("note", String.class) : statement.bind("note", note))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private GenericExecuteSpec wanted(String sql, String decision, double least) {
        return database.sql(sql).bind("decision", decision).bind("least", least);
    }

    private Duplicate duplicate(Readable row, Language language) {
        String decision = row.get("decision", String.class);
        return new Duplicate(
                summary(row, "first", language),
                summary(row, "second", language),
                Objects.requireNonNull(row.get("score", Double.class)),
                json.readValue(row.get("reasons", String.class), REASONS),
                Objects.requireNonNull(row.get("found_at", Instant.class)),
                decision == null ? null : Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                row.get("decided_at", Instant.class));
    }

    private Summary summary(Readable row, String column, Language language) {
        return Summary.of(json.readValue(row.get(column, String.class), Enterprise.class), language);
    }
}
