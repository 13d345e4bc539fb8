package eu.observatory.portal.trail;

import eu.observatory.portal.member.Moments;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the trail, the newest first. */
record Trail(List<Step> items, long total, @Nullable String next) {

    /**
     * @param as owner, editor or contributor
     * @param what like claim-accepted
     * @param after digest of what came of it
     */
    record Step(
            Instant at,
            String enterprise,
            @Nullable String by,
            @Nullable String as,
            String what,
            @Nullable String before,
            @Nullable String after) {

        public @Nullable ZonedDateTime time() {
            return Moments.time(at);
        }

        /** Enough of a digest to tell it from others. */
        public @Nullable String mark() {
            return after == null ? null : after.substring(0, Math.min(12, after.length()));
        }
    }

    List<String> enterprises() {
        return items.stream().map(Step::enterprise).distinct().toList();
    }
}
