package eu.observatory.registry.claim;

import static eu.observatory.registry.resource.Bindings.optional;
import static eu.observatory.registry.resource.Cells.value;

import eu.observatory.platform.web.Listing;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.LastSeen;
import eu.observatory.registry.resource.Slugs;
import eu.observatory.registry.trail.Deed;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The claims as stored. */
@Component
class Claims {

    private static final String SELECT = """
            select id, enterprise_id, region, proof,
                (select state #>> '{names,0,value}' from enterprise where id = enterprise_id) as enterprise_name,
                case when status in ('awaiting-code', 'awaiting-editor') and until < now() then 'expired'
                     else status end as status,
                subject, name, email, language, message, sent_to, created_at, until, decided_at, reason
            from claim where\s
            """;

    private static final String FIND = SELECT + "id = :id";

    private static final String PAGE = SELECT + """
            %s and (created_at, id) > (:afterTime, :afterId) order by created_at, id limit :limit
            """;

    private static final String COUNT = "select count(*) as total from claim where ";

    private static final String LAPSE = """
            update claim set status = 'expired'
            where subject = :subject and enterprise_id = :enterprise and until < now()
              and status in ('awaiting-code', 'awaiting-editor')
            returning id, region
            """;

    private static final String ADD = """
            insert into claim (id, enterprise_id, region, proof, status, subject, name, email, language, message, sent_to,
                created_at, until)
            values (:id, :enterprise, :region, :proof, :status, :subject, :name, :email, :language, :message, :sentTo,
                :createdAt, :until)
            on conflict (enterprise_id, subject) where status in ('awaiting-code', 'awaiting-editor', 'accepted')
            do nothing
            """;

    private static final String CHANGE = """
            update claim set status = :status, until = :until, decided_at = :decidedAt, decided_by = :by,
                decided_name = :byName, reason = :reason
            where id = :id
            """;

    private static final String PROLONG = "update claim set until = :until, sent_to = :sentTo where id = :id";

    private static final String OWNED =
            "select exists (select from claim where enterprise_id = :enterprise and status = 'accepted')";

    private static final String MADE =
            "select count(*) from claim where subject = :subject and created_at > now() - interval '1 day'";

    private final DatabaseClient database;

    Claims(DatabaseClient database) {
        this.database = database;
    }

    Mono<Claim> one(UUID id) {
        return find(FIND, id);
    }

    /** Nobody else changes it until the caller's transaction ends. */
    Mono<Claim> held(UUID id) {
        return find(FIND + " for update", id);
    }

    private Mono<Claim> find(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .map(Claims::claim)
                .one()
                .switchIfEmpty(
                        Mono.error(() -> new NotFound("There is no claim " + id + ". GET /claims/mine lists yours.")));
    }

    /** The oldest first. */
    Listing<Claim> list(String question, Conditions wanted) {
        return new Listing<>(
                "claims " + question,
                wanted.bind(database.sql(COUNT + wanted.sql()))
                        .map(row -> value(row, "total", Long.class))
                        .one(),
                (after, limit) -> page(wanted, after, limit),
                claim -> new LastSeen(claim.createdAt(), claim.id()).written());
    }

    private Flux<Claim> page(Conditions wanted, String after, int limit) {
        LastSeen last = LastSeen.of(after);
        return wanted.bind(database.sql(PAGE.formatted(wanted.sql())))
                .bind("afterTime", last.time())
                .bind("afterId", last.id())
                .bind("limit", limit)
                .map(Claims::claim)
                .all();
    }

    /** Whether it was added: nobody has two at a time for one enterprise. */
    Mono<Boolean> add(Claim claim) {
        var statement = database.sql(ADD)
                .bind("id", claim.id())
                .bind("enterprise", claim.enterprise())
                .bind("region", claim.region())
                .bind("proof", Slugs.of(claim.proof()))
                .bind("status", Slugs.of(claim.status()))
                .bind("subject", claim.subject())
                .bind("language", claim.language())
                .bind("createdAt", claim.createdAt());
        statement = optional(statement, "name", claim.name(), String.class);
        statement = optional(statement, "email", claim.email(), String.class);
        statement = optional(statement, "message", claim.message(), String.class);
        statement = optional(statement, "sentTo", claim.sentTo(), String.class);
        statement = optional(statement, "until", claim.until(), Instant.class);
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }

    /** Ends what the same account waits for with the same enterprise and whose time is over; tells what happened. */
    Flux<Deed> lapse(Claim claim) {
        return database.sql(LAPSE)
                .bind("subject", claim.subject())
                .bind("enterprise", claim.enterprise())
                .map(row -> Deed.ofThePlatform(
                        claim.enterprise(),
                        value(row, "region", String.class),
                        Deed.What.CLAIM_EXPIRED,
                        value(row, "id", UUID.class)))
                .all();
    }

    /** @param by who decided, null where the code did */
    Mono<Void> change(
            Claim claim,
            Claim.Status status,
            @Nullable Instant until,
            Instant now,
            Decider by,
            @Nullable String reason) {
        var statement = database.sql(CHANGE)
                .bind("id", claim.id())
                .bind("status", Slugs.of(status))
                .bind("decidedAt", now);
        statement = optional(statement, "until", until, Instant.class);
        statement = optional(statement, "by", by.subject(), String.class);
        statement = optional(statement, "byName", by.name(), String.class);
        return optional(statement, "reason", reason, String.class)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Who decided; nobody where a code did. */
    record Decider(@Nullable String subject, @Nullable String name) {

        static final Decider CODE = new Decider(null, null);
    }

    Mono<Void> prolong(Claim claim, Instant until, String sentTo) {
        return database.sql(PROLONG)
                .bind("id", claim.id())
                .bind("until", until)
                .bind("sentTo", sentTo)
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Boolean> isOwned(String enterprise) {
        return database.sql(OWNED)
                .bind("enterprise", enterprise)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Long> madeToday(String subject) {
        return database.sql(MADE).bind("subject", subject).mapValue(Long.class).one();
    }

    private static Claim claim(Readable row) {
        return new Claim(
                value(row, "id", UUID.class),
                value(row, "enterprise_id", String.class),
                row.get("enterprise_name", String.class),
                value(row, "region", String.class),
                Slugs.constant(Claim.Proof.class, value(row, "proof", String.class)),
                Slugs.constant(Claim.Status.class, value(row, "status", String.class)),
                value(row, "subject", String.class),
                row.get("name", String.class),
                row.get("email", String.class),
                value(row, "language", String.class),
                row.get("message", String.class),
                row.get("sent_to", String.class),
                value(row, "created_at", Instant.class),
                row.get("until", Instant.class),
                row.get("decided_at", Instant.class),
                row.get("reason", String.class));
    }
}
