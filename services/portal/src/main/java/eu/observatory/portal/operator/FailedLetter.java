package eu.observatory.portal.operator;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that did not go out, as {@code GET /api/letters/failed} tells it.
 *
 * @param template what kind of letter it is, like {@code claim.code}
 * @param to its address, masked
 */
record FailedLetter(
        String id,
        String template,
        @Nullable String region,
        @Nullable String to,
        int attempts,
        @Nullable Instant failedAt,
        @Nullable String failure) {

    /** A page of them, the last that failed first. */
    record FailedLetters(
            List<FailedLetter> items, long total, @Nullable String next) {}

    public @Nullable ZonedDateTime at() {
        return Founders.time(failedAt);
    }
}
