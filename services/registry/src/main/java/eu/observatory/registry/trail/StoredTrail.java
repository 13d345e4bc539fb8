package eu.observatory.registry.trail;

import static eu.observatory.registry.resource.Bindings.optional;
import static eu.observatory.registry.resource.Cells.value;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Listing;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.Slugs;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredTrail implements Trail {

    private static final String KNOW = """
            insert into trail_person (id, subject, name) values (gen_random_uuid(), :subject, :name)
            on conflict (subject) do update set name = excluded.name
            returning id
            """;

    private static final String NOTE = """
            insert into trail (at, enterprise_id, region, person, acting, what, about, before_digest, after_digest)
            values (:at, :enterprise, :region, :person, :acting, :what, :about,
                encode(sha256(convert_to(cast(cast(:before as jsonb) as text), 'UTF8')), 'hex'),
                encode(sha256(convert_to(cast(cast(:after as jsonb) as text), 'UTF8')), 'hex'))
            """;

    private static final String FROM =
            " from trail left join trail_person as person on person.id = trail.person where ";

    private static final String PAGE = """
            select trail.id, at, enterprise_id, region, acting, what, about, before_digest, after_digest,
                coalesce(person.name, 'person-' || left(person.id::text, 8)) as by
            """ + FROM + "%s and trail.id < :before order by trail.id desc limit :limit";

    private static final String COUNT = "select count(*) as total" + FROM;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    StoredTrail(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> note(Deed deed) {
        Caller by = deed.by();
        return by == null ? noted(deed, null) : known(by).flatMap(person -> noted(deed, person));
    }

    private Mono<UUID> known(Caller by) {
        return optional(database.sql(KNOW), "name", by.name(), String.class)
                .bind("subject", by.subject())
                .mapValue(UUID.class)
                .one();
    }

    private Mono<Void> noted(Deed deed, @Nullable UUID person) {
        var statement = database.sql(NOTE)
                .bind("at", OffsetDateTime.now(clock))
                .bind("enterprise", deed.enterprise())
                .bind("region", deed.region())
                .bind("acting", Slugs.of(deed.as()))
                .bind("what", Slugs.of(deed.what()));
        statement = optional(statement, "person", person, UUID.class);
        statement = optional(statement, "about", deed.about(), UUID.class);
        statement = optional(statement, "before", written(deed.before()), String.class);
        return optional(statement, "after", written(deed.after()), String.class)
                .fetch()
                .rowsUpdated()
                .then();
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    /** The newest first. */
    Listing<TrailEntry> list(String question, Conditions wanted) {
        return new Listing<>(
                "trail " + question,
                wanted.bind(database.sql(COUNT + wanted.sql()))
                        .map(row -> value(row, "total", Long.class))
                        .one(),
                (after, limit) -> page(wanted, after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after), limit),
                entry -> String.valueOf(entry.number()));
    }

    private Flux<TrailEntry> page(Conditions wanted, long before, int limit) {
        return wanted.bind(database.sql(PAGE.formatted(wanted.sql())))
                .bind("before", before)
                .bind("limit", limit)
                .map(StoredTrail::entry)
                .all();
    }

    private static TrailEntry entry(Readable row) {
        return new TrailEntry(
                value(row, "id", Long.class),
                value(row, "at", Instant.class),
                value(row, "enterprise_id", String.class),
                value(row, "region", String.class),
                row.get("by", String.class),
                Slugs.constant(Deed.As.class, value(row, "acting", String.class)),
                Slugs.constant(Deed.What.class, value(row, "what", String.class)),
                row.get("about", UUID.class),
                row.get("before_digest", String.class),
                row.get("after_digest", String.class));
    }
}
