package eu.observatory.portal.operator;

import java.time.Duration;

/**
 * A time that passed, as people say it: in the largest unit that is not too coarse.
 *
 * @param unit seconds, minutes, hours or days
 */
record Span(String unit, long number) {

    /** Twice the next unit; before, the smaller one says more. */
    private static final int ENOUGH = 2;

    static Span of(double seconds) {
        Duration time = Duration.ofSeconds(Math.max(0, Math.round(seconds)));
        if (time.toDays() >= ENOUGH) {
            return new Span("days", time.toDays());
        }
        if (time.toHours() >= ENOUGH) {
            return new Span("hours", time.toHours());
        }
        return time.toMinutes() >= ENOUGH
                ? new Span("minutes", time.toMinutes())
                : new Span("seconds", time.toSeconds());
    }
}
