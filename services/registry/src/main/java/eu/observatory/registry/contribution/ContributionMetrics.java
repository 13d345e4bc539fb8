package eu.observatory.registry.contribution;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts contributions by what became of them, and tells how the queues stand. */
@Component
class ContributionMetrics {

    private final MeterRegistry meters;
    private volatile @Nullable Queue queue;

    ContributionMetrics(MeterRegistry meters) {
        this.meters = meters;
        gauge("waiting", "Contributions that wait for a decision", Queue::waiting);
        gauge("overdue", "Those of them whose day has passed", Queue::overdue);
        gauge("oldest.seconds", "Age of the contribution that has waited longest", Queue::oldestSeconds);
    }

    /**
     * What waits for a decision, in all regions.
     *
     * @param oldestSeconds how long the oldest has waited
     */
    record Queue(long waiting, long overdue, double oldestSeconds) {}

    void count(String outcome) {
        meters.counter("observatory.registry.contributions", "outcome", outcome).increment();
    }

    void forgotten(int many) {
        meters.counter("observatory.registry.forgotten", "kind", "contributions")
                .increment(many);
    }

    /** @param now null while the database cannot be asked */
    void queue(@Nullable Queue now) {
        queue = now;
    }

    private void gauge(String name, String description, ToDoubleFunction<Queue> part) {
        Gauge.builder("observatory.registry.contributions." + name, () -> {
                    Queue now = queue;
                    return now == null ? Double.NaN : part.applyAsDouble(now);
                })
                .description(description)
                .register(meters);
    }
}
