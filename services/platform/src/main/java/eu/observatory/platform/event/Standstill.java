package eu.observatory.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells how long a listener has had a batch that it has not applied, whether it hangs or fails again and again. Kafka's own
 * figures show neither: a consumer that waits for its next try goes on polling, and its lag stands as it was.
 */
final class Standstill {

    private static final long UNDER_WAY = Long.MIN_VALUE;

    private final Map<Long, Attempt> open = new ConcurrentHashMap<>();
    private final Duration longestPause;

    /** @param longestPause after which a batch that nobody tries again has gone to another consumer */
    Standstill(Duration longestPause) {
        this.longestPause = longestPause;
    }

    private record Attempt(long begun, long failed) {}

    Standstill register(MeterRegistry meters, String topic, String group) {
        Gauge.builder("observatory.consumer.standstill", this, Standstill::seconds)
                .baseUnit("seconds")
                .description("How long a batch has not been applied; 0 where there is none")
                .tag("topic", topic)
                .tag("group", group)
                .register(meters);
        return this;
    }

    /** This thread tries its batch, for the first time or once more. */
    void tries(boolean anew) {
        open.compute(
                me(),
                (thread, before) ->
                        new Attempt(anew || before == null ? System.nanoTime() : before.begun(), UNDER_WAY));
    }

    void failed() {
        open.computeIfPresent(me(), (thread, attempt) -> new Attempt(attempt.begun(), System.nanoTime()));
    }

    void applied() {
        open.remove(me());
    }

    double seconds() {
        long now = System.nanoTime();
        return open.values().stream()
                        .filter(attempt ->
                                attempt.failed() == UNDER_WAY || now - attempt.failed() < longestPause.toNanos())
                        .mapToLong(attempt -> now - attempt.begun())
                        .max()
                        .orElse(0)
                / 1e9;
    }

    private static long me() {
        return Thread.currentThread().threadId();
    }
}
