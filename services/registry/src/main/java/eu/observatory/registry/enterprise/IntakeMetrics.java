package eu.observatory.registry.enterprise;

import eu.observatory.registry.enterprise.Intake.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what datasets bring: {@code observatory_registry_intake_total} by dataset and outcome. */
@Component
class IntakeMetrics {

    private final MeterRegistry meters;

    IntakeMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    Outcome count(Source source, Outcome outcome) {
        count(source, "added", outcome.added());
        count(source, "changed", outcome.changed());
        count(source, "unchanged", outcome.unchanged());
        count(source, "refused", outcome.refusals().size());
        return outcome;
    }

    private void count(Source source, String outcome, int enterprises) {
        meters.counter("observatory.registry.intake", "dataset", source.dataset(), "outcome", outcome)
                .increment(enterprises);
    }
}
