package eu.observatory.registry.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says to speak for an enterprise.
 *
 * @param enterpriseName as lists call the enterprise
 * @param sentTo the published address that the code went to, masked
 * @param until when it lapses by itself
 * @param subject the account that made it, which answers do not show
 */
record Claim(
        UUID id,
        String enterprise,
        @Nullable String enterpriseName,
        String region,
        Proof proof,
        Status status,
        String subject,
        @Nullable String name,
        @Nullable String email,
        String language,
        @Nullable String message,
        @Nullable String sentTo,
        Instant createdAt,
        @Nullable Instant until,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    enum Proof {
        CODE,
        EDITOR
    }

    enum Status {
        AWAITING_CODE,
        AWAITING_EDITOR,
        ACCEPTED,
        REFUSED,
        EXPIRED,
        ENDED
    }

    boolean isOf(String account) {
        return subject.equals(account);
    }

    boolean awaits(Status what, Instant now) {
        return status == what && (until == null || now.isBefore(until));
    }
}
