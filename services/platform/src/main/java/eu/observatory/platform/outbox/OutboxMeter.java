package eu.observatory.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** What an operator sees of the outbox. */
final class OutboxMeter {

    private final MeterRegistry registry;
    private final Counter deferred;
    private final Counter failures;
    private volatile Backlog backlog = new Backlog(0, 0, 0);
    private volatile boolean measured;
    private volatile boolean leading;

    OutboxMeter(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("observatory.outbox.lag", this, meter -> meter.measured ? meter.backlog.lagSeconds() : Double.NaN)
                .baseUnit("seconds")
                .description("How long the oldest change has waited to be published")
                .register(registry);
        Gauge.builder("observatory.outbox.marks", this, meter -> meter.measured ? meter.backlog.marks() : Double.NaN)
                .description("Things that wait to be published")
                .register(registry);
        Gauge.builder("observatory.outbox.leader", this, meter -> meter.leading ? 1 : 0)
                .description("Whether this replica publishes")
                .register(registry);
        deferred = Counter.builder("observatory.outbox.deferred")
                .description("Things put off because they could not be rendered or sent")
                .register(registry);
        failures = Counter.builder("observatory.outbox.failures")
                .description("Times the relay had to begin again")
                .register(registry);
    }

    void published(String topic, int states) {
        registry.counter("observatory.outbox.published", Tags.of("topic", topic))
                .increment(states);
    }

    /** What a topic did not say as the database says it. */
    void compared(String topic, Findings found) {
        differing(topic, "newer").increment(found.newer());
        differing(topic, "overtaken").increment(found.overtaken());
        differing(topic, "unknown").increment(found.unknown());
        differing(topic, "missing").increment(found.missing());
    }

    private Counter differing(String topic, String how) {
        return registry.counter("observatory.outbox.differing", Tags.of("topic", topic, "how", how));
    }

    void deferred(int marks) {
        deferred.increment(marks);
    }

    void failed() {
        failures.increment();
    }

    void leads(boolean leads) {
        leading = leads;
    }

    void measured(Backlog now) {
        backlog = now;
        measured = true;
    }

    void unmeasured() {
        measured = false;
    }

    Backlog backlog() {
        return backlog;
    }

    boolean leading() {
        return leading;
    }
}
