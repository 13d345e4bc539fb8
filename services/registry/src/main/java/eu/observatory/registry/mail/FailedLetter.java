package eu.observatory.registry.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was refused or given up.
 *
 * @param template what kind of letter it is, like {@code claim.code}
 * @param region NUTS code of the region whose matter it is; absent for what belongs to none
 * @param to its address, masked
 * @param attempts since it was written, or sent off again
 * @param failure what the server said last, without addresses
 */
record FailedLetter(
        UUID id,
        String template,
        String language,
        @Nullable String region,
        String to,
        int attempts,
        Instant postedAt,
        Instant failedAt,
        @Nullable String failure) {}
