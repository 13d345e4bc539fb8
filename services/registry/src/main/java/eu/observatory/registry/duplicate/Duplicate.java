package eu.observatory.registry.duplicate;

import eu.observatory.registry.enterprise.Summary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two enterprises that may be one.
 *
 * @param score from 0 to 1; 0 where somebody put them together by hand
 * @param decision null while nobody has decided
 */
record Duplicate(
        Summary first,
        Summary second,
        double score,
        List<Reason> reasons,
        Instant foundAt,
        @Nullable Decision decision,
        @Nullable Instant decidedAt) {

    enum Decision {
        SAME,
        DIFFERENT
    }
}
