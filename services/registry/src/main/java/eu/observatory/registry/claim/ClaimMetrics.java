package eu.observatory.registry.claim;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts claims and codes by what became of them. */
@Component
class ClaimMetrics {

    private final MeterRegistry meters;

    ClaimMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param outcome made, accepted, refused, expired or ended */
    void claim(String outcome) {
        claims(outcome, 1);
    }

    void claims(String outcome, int many) {
        meters.counter("observatory.registry.claims", "outcome", outcome).increment(many);
    }

    void forgotten(int many) {
        meters.counter("observatory.registry.forgotten", "kind", "claims").increment(many);
    }

    /** @param outcome sent, right, wrong, late or spent */
    void code(String outcome) {
        meters.counter("observatory.registry.claim.codes", "outcome", outcome).increment();
    }
}
