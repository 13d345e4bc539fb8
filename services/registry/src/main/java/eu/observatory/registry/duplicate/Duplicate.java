package eu.observatory.registry.duplicate;

import eu.observatory.registry.enterprise.Summary;
import eu.observatory.registry.trail.Deed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two enterprises that may be one.
 *
 * @param score from 0 to 1; 0 where somebody put them together by hand
 * @param decision null while nobody has decided
 * @param decidedBy for operators and editors of one of the two regions only
 */
record Duplicate(
        Summary first,
        Summary second,
        double score,
        List<Reason> reasons,
        Instant foundAt,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        @Nullable Decider decidedBy) {

    /**
     * Who decided.
     *
     * @param name absent where the account has none, or is forgotten
     * @param region that the role was held for; absent for operators
     */
    record Decider(
            @Nullable String name, Deed.As as, @Nullable String region) {}

    enum Decision {
        SAME,
        DIFFERENT
    }
}
