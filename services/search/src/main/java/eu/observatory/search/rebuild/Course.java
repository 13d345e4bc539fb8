package eu.observatory.search.rebuild;

import eu.observatory.search.index.Generation;
import eu.observatory.search.rebuild.Lease.Held;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far one rebuild is. The topics are read on one thread, and told about from another. */
final class Course {

    private static final int NEARLY_ALL = 1_000;

    private volatile Held held;
    private volatile Progress progress;
    private volatile @Nullable Reading reading;
    private volatile boolean serves;

    Course(Held held) {
        this.held = held;
        this.progress = held.progress();
    }

    Held held() {
        return held;
    }

    void hold(Held now) {
        held = now;
    }

    Progress now() {
        Reading current = reading;
        return current == null ? progress : progress.at(current.read(), current.total(), current.skipped());
    }

    void building(Generation next) {
        progress = progress.building(next);
    }

    /** From now on what is built is what readers see. */
    void serves() {
        serves = true;
    }

    /** What a failure now means, for whoever rebuilds. */
    String consequence() {
        return serves
                ? "The new index serves already, but may lack what changed in its first seconds: rebuild again."
                : "The old index goes on serving; rebuild again when that has ended.";
    }

    void end(String state, @Nullable String failure) {
        progress = now().ended(state, failure);
        reading = null;
    }

    /** Until so little is left that it arrives in a moment. Blocks. */
    void readNearlyAll(Reading begun, Generation next) {
        reading = begun;
        long found = begun.catchUp(next);
        while (found > NEARLY_ALL) {
            found = begun.catchUp(next);
        }
    }

    /** For a while, and then to the end as it is then. Blocks. */
    void follow(Reading begun, Generation next, Duration settle) {
        long end = System.nanoTime() + settle.toNanos();
        while (System.nanoTime() < end) {
            begun.catchUp(next);
            begun.rest();
        }
        begun.catchUp(next);
    }
}
