package eu.observatory.platform.outbox;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when changes wait too long; part of neither readiness nor liveness, for the service can answer all the same. */
final class OutboxHealth extends AbstractHealthIndicator {

    private final OutboxMeter meter;
    private final Duration alarm;

    OutboxHealth(OutboxMeter meter, Duration alarm) {
        this.meter = meter;
        this.alarm = alarm;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Backlog backlog = meter.backlog();
        health.status(backlog.lagSeconds() > alarm.toSeconds() ? "DOWN" : "UP")
                .withDetail("marks", backlog.marks())
                .withDetail("deferred", backlog.deferred())
                .withDetail("lagSeconds", backlog.lagSeconds())
                .withDetail("leader", meter.leading());
    }
}
