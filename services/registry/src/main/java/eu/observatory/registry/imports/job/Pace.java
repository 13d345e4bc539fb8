package eu.observatory.registry.imports.job;

import org.jspecify.annotations.Nullable;

/** How fast a phase goes, measured since it began in this process, and how long it will still take. */
final class Pace {

    private static final double NANOS = 1e9;

    private long started = System.nanoTime();
    private long doneBefore;
    private long done;
    private long total;
    private long items;

    Pace(long done, long total) {
        begin(done, total);
    }

    void begin(long phaseDone, long phaseTotal) {
        started = System.nanoTime();
        doneBefore = phaseDone;
        done = phaseDone;
        total = phaseTotal;
        items = 0;
    }

    void advance(long more, long moreItems) {
        done += more;
        items += moreItems;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    /** Rows or enterprises a second. */
    long rate() {
        return Math.round(items / seconds());
    }

    /** Null as long as nothing is known. */
    @Nullable Long remainingSeconds() {
        long sinceStart = done - doneBefore;
        return sinceStart <= 0 || done >= total ? null : (Long) Math.round(seconds() * (total - done) / sinceStart);
    }

    private double seconds() {
        return Math.max(System.nanoTime() - started, 1_000_000) / NANOS;
    }
}
