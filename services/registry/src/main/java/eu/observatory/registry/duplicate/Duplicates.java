package eu.observatory.registry.duplicate;

import static eu.observatory.registry.resource.Bindings.optional;
import static eu.observatory.registry.resource.Cells.value;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Language;
import eu.observatory.registry.duplicate.Duplicate.Decider;
import eu.observatory.registry.duplicate.Duplicate.Decision;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Summary;
import eu.observatory.registry.resource.Slugs;
import eu.observatory.registry.trail.Deed;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                decision, decided_at, decided_name, decided_as, decided_region,
                coalesce(one.nuts, one.state ->> 'region', one.country) as first_region,
                coalesce(other.nuts, other.state ->> 'region', other.country) as second_region
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
            select id, coalesce(nuts, state ->> 'region', country) as region from enterprise
            where id in (:one, :other) and not withdrawn
            """;

    private static final String DECIDE = """
            insert into duplicate (first_id, second_id, score, reasons, found_at, decision, note, decided_at, decided_by,
                decided_name, decided_as, decided_region)
            select least(one.id, other.id), greatest(one.id, other.id), 0, '[]', now(), :decision, :note, now(), :by,
                :name, :as, :region
            from enterprise as one, enterprise as other
            where one.id = :one and other.id = :other and not one.withdrawn and not other.withdrawn
            on conflict (first_id, second_id) do update
            set decision = excluded.decision, note = excluded.note, decided_at = excluded.decided_at,
                decided_by = excluded.decided_by, decided_name = excluded.decided_name,
                decided_as = excluded.decided_as, decided_region = excluded.decided_region
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

    Flux<Duplicate> page(String decision, double least, Place after, int limit, Onlooker onlooker) {
        return wanted(PAGE, decision, least)
                .bind("score", after.score())
                .bind("first", after.first())
                .bind("second", after.second())
                .bind("limit", limit)
                .map(row -> duplicate(row, onlooker))
                .all();
    }

    /** Of one enterprise; who decided is told to nobody here. */
    Flux<Duplicate> of(String enterprise, Language language) {
        return database.sql(OF)
                .bind("id", enterprise)
                .map(row -> duplicate(row, new Onlooker(language, null)))
                .all();
    }

    /** The NUTS code of each of the two that is there, by its id; the country where it is unknown. */
    Mono<Map<String, String>> regions(String one, String other) {
        return database.sql(REGIONS)
                .bind("one", one)
                .bind("other", other)
                .map(row -> Map.entry(value(row, "id", String.class), value(row, "region", String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /**
     * What somebody decided.
     *
     * @param region that they decided for, null for an operator
     */
    record Verdict(
            Decision decision,
            @Nullable String note,
            Caller by,
            Deed.As as,
            @Nullable String region) {}

    /** Tells whether both are there to be decided about. */
    Mono<Boolean> decide(String one, String other, Verdict verdict) {
        GenericExecuteSpec statement = database.sql(DECIDE)
                .bind("one", one)
                .bind("other", other)
                .bind("decision", Slugs.of(verdict.decision()))
                .bind("by", verdict.by().subject())
                .bind("as", Slugs.of(verdict.as()));
        statement = optional(statement, "name", verdict.by().name(), String.class);
        statement = optional(statement, "region", verdict.region(), String.class);
        return optional(statement, "note", verdict.note(), String.class)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private GenericExecuteSpec wanted(String sql, String decision, double least) {
        return database.sql(sql).bind("decision", decision).bind("least", least);
    }

    private Duplicate duplicate(Readable row, Onlooker onlooker) {
        Language language = onlooker.language();
        boolean told =
                onlooker.mayDecide(value(row, "first_region", String.class), value(row, "second_region", String.class));
        String decision = row.get("decision", String.class);
        return new Duplicate(
                summary(row, "first", language),
                summary(row, "second", language),
                Objects.requireNonNull(row.get("score", Double.class)),
                json.readValue(row.get("reasons", String.class), REASONS),
                Objects.requireNonNull(row.get("found_at", Instant.class)),
                decision == null ? null : Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                row.get("decided_at", Instant.class),
                decision == null || !told ? null : decider(row));
    }

    /** Decisions from before deciders were kept have none. */
    private static @Nullable Decider decider(Readable row) {
        String as = row.get("decided_as", String.class);
        return as == null
                ? null
                : new Decider(
                        row.get("decided_name", String.class),
                        Slugs.constant(Deed.As.class, as),
                        row.get("decided_region", String.class));
    }

    private Summary summary(Readable row, String column, Language language) {
        return Summary.of(json.readValue(row.get(column, String.class), Enterprise.class), language);
    }
}
