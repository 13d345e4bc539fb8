package eu.observatory.registry.contribution;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts contributions by what became of them, and tells how the queues stand. */
@Component
class ContributionMetrics {

    private final MeterRegistry meters;
    private volatile Queue queue = new Queue(0, 0, 0);

    ContributionMetrics(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("observatory.registry.contributions.waiting", () -> queue.waiting())
                .register(meters);
        Gauge.builder("observatory.registry.contributions.overdue", () -> queue.overdue())
                .register(meters);
        Gauge.builder("observatory.registry.contributions.oldest.seconds", () -> queue.oldestSeconds())
                .register(meters);
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

    void queue(Queue now) {
        queue = now;
    }
}
