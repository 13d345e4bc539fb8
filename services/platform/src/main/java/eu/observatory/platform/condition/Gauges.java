package eu.observatory.platform.condition;

import eu.observatory.platform.condition.Figure.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of its gauges a service shows to operators; a bean. Only those that every replica tells alike belong here, since
 * whichever replica is asked answers for all.
 */
public record Gauges(List<Gauge> all) {

    public static Gauges of(Gauge... all) {
        return new Gauges(List.of(all));
    }

    /**
     * @param meter as the code names it, like {@code observatory.outbox.lag}
     * @param most what it should not exceed, as its alert says; null where nothing is promised
     */
    public record Gauge(String meter, Kind kind, @Nullable Double most) {

        public Gauge atMost(double limit) {
            return new Gauge(meter, kind, limit);
        }
    }

    public static Gauge lag(String meter) {
        return new Gauge(meter, Kind.LAG, null);
    }

    public static Gauge job(String meter) {
        return new Gauge(meter, Kind.JOB, null);
    }

    public static Gauge promise(String meter) {
        return new Gauge(meter, Kind.PROMISE, null);
    }
}
