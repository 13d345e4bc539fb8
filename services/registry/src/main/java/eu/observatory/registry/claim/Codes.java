package eu.observatory.registry.claim;

import static eu.observatory.registry.resource.Cells.value;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The codes that were sent. */
@Component
class Codes {

    private static final String KEEP = """
            insert into claim_code (claim_id, sent_at, until, salt, hash) values (:claim, :sentAt, :until, :salt, :hash)
            """;

    private static final String LATEST = """
            select sent_at, until, tries, salt, hash from claim_code
            where claim_id = :claim order by sent_at desc limit 1 for update
            """;

    private static final String TRIED =
            "update claim_code set tries = tries + 1 where claim_id = :claim and sent_at = :sentAt";

    private static final String OF_CLAIM = "select count(*) from claim_code where claim_id = :claim";

    private static final String OF_ENTERPRISE = """
            select count(*) from claim_code join claim on claim.id = claim_id
            where enterprise_id = :enterprise and sent_at > now() - interval '1 day'
            """;

    /** Two requests for one enterprise count one after the other. */
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtext('registry.claim'), hashtext(:enterprise))::text";

    private final DatabaseClient database;

    Codes(DatabaseClient database) {
        this.database = database;
    }

    /** A code that was sent. */
    record Sent(Instant sentAt, Instant until, int tries, byte[] salt, byte[] hash) {}

    Mono<Void> turn(String enterprise) {
        return database.sql(TURN)
                .bind("enterprise", enterprise)
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> keep(UUID claim, Code code, Instant now, Instant until) {
        return database.sql(KEEP)
                .bind("claim", claim)
                .bind("sentAt", now)
                .bind("until", until)
                .bind("salt", code.salt())
                .bind("hash", code.hash())
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Sent> latest(UUID claim) {
        return database.sql(LATEST)
                .bind("claim", claim)
                .map(row -> new Sent(
                        value(row, "sent_at", Instant.class),
                        value(row, "until", Instant.class),
                        value(row, "tries", Integer.class),
                        value(row, "salt", byte[].class),
                        value(row, "hash", byte[].class)))
                .one();
    }

    Mono<Void> tried(UUID claim, Sent code) {
        return database.sql(TRIED)
                .bind("claim", claim)
                .bind("sentAt", code.sentAt())
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Long> ofClaim(UUID claim) {
        return database.sql(OF_CLAIM).bind("claim", claim).mapValue(Long.class).one();
    }

    Mono<Long> ofEnterprise(String enterprise) {
        return database.sql(OF_ENTERPRISE)
                .bind("enterprise", enterprise)
                .mapValue(Long.class)
                .one();
    }
}
