package eu.observatory.registry.organisation;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what datasets bring: {@code observatory_registry_organisation_intake_total} by dataset and outcome. */
@Component
class OrganisationMetrics {

    private final MeterRegistry meters;

    OrganisationMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    OrganisationIntake.Outcome count(String dataset, OrganisationIntake.Outcome outcome) {
        count(dataset, "added", outcome.added());
        count(dataset, "changed", outcome.changed());
        count(dataset, "unchanged", outcome.unchanged());
        count(dataset, "refused", outcome.refusals().size());
        return outcome;
    }

    private void count(String dataset, String outcome, int organisations) {
        meters.counter("observatory.registry.organisation.intake", "dataset", dataset, "outcome", outcome)
                .increment(organisations);
    }
}
