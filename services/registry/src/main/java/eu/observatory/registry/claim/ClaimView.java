package eu.observatory.registry.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its claimant and the editors of its region see it.
 *
 * @param sentTo the published address that the code went to, masked
 * @param until when it lapses by itself
 * @param reason why it was refused or ended
 */
record ClaimView(
        UUID id,
        String enterprise,
        @Nullable String enterpriseName,
        String region,
        Claim.Proof proof,
        Claim.Status status,
        Claimant claimant,
        @Nullable String message,
        @Nullable String sentTo,
        Instant createdAt,
        @Nullable Instant until,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** Who claims, as the issuer of the account tells. */
    record Claimant(@Nullable String name, @Nullable String email) {}

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.enterprise(),
                claim.enterpriseName(),
                claim.region(),
                claim.proof(),
                claim.status(),
                new Claimant(claim.name(), claim.email()),
                claim.message(),
                claim.sentTo(),
                claim.createdAt(),
                claim.until(),
                claim.decidedAt(),
                claim.reason());
    }
}
