package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new revision of an enterprise, to be stored.
 *
 * @param enterprise the state as of this revision; of a withdrawn one, the last that was public
 * @param changes against the revision before, empty where there was none to compare with
 */
record Revised(
        Kind kind,
        Enterprise enterprise,
        List<String> datasets,
        @Nullable LocalDate changesOn,
        List<Change> changes) {

    enum Kind {
        ADDED,
        CHANGED,
        WITHDRAWN,
        RETURNED,
        /** The state is the same, only the day on which it will change by itself is another: no revision of its own. */
        POSTPONED
    }

    boolean withdrawn() {
        return kind == Kind.WITHDRAWN;
    }
}
