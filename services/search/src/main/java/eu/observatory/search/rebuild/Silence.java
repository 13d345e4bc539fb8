package eu.observatory.search.rebuild;

import eu.observatory.search.rebuild.Lease.Held;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells, by this replica's own clock, whether a lease was not written for too long. */
final class Silence {

    private final Duration limit;
    private @Nullable Held last;
    private long since;

    Silence(Duration limit) {
        this.limit = limit;
    }

    /** Who cannot look does not know whether another is silent. */
    synchronized void couldNotLook() {
        last = null;
    }

    synchronized boolean lasts(Held now) {
        if (last == null || last.version() != now.version() || last.term() != now.term()) {
            last = now;
            since = System.nanoTime();
        }
        return System.nanoTime() - since > limit.toNanos();
    }
}
