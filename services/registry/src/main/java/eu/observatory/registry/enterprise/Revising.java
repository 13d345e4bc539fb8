package eu.observatory.registry.enterprise;

import eu.observatory.registry.enterprise.Register.Current;
import eu.observatory.registry.enterprise.Revised.Kind;
import java.sql.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a newly composed state means for the one that is stored: a revision, another date, or nothing. */
@Component
class Revising {

    private final Differences differences;

    Revising(Differences differences) {
        this.differences = differences;
    }

    @Nullable Revised revise(@Nullable Current before, @Nullable Composed after) {
        if (after == null) {
            return before == null || before.withdrawn() ? null : withdrawn(before);
        }
        if (before == null) {
            return revised(Kind.ADDED, after, 1, List.of());
        }
        List<Change> changes = differences.between(before.enterprise(), after.enterprise());
        long next = before.enterprise().revision() + 1;
        if (before.withdrawn()) {
            return revised(Kind.RETURNED, after, next, changes);
        }
        if (!changes.isEmpty()) {
            return revised(Kind.CHANGED, after, next, changes);
        }
        Date due = after.changesOn() == null ? null : Date.valueOf(after.changesOn());
        return Objects.equals(due, before.changesOn()) ? null : revised(Kind.POSTPONED, after, next - 1, List.of());
    }

    private static Revised withdrawn(Current before) {
        Enterprise last = before.enterprise().withRevision(before.enterprise().revision() + 1);
        return new Revised(Kind.WITHDRAWN, last, List.of(), null, List.of());
    }

    private static Revised revised(Kind kind, Composed composed, long revision, List<Change> changes) {
        return new Revised(
                kind, composed.enterprise().withRevision(revision), composed.datasets(), composed.changesOn(), changes);
    }
}
