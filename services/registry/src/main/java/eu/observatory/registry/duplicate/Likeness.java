package eu.observatory.registry.duplicate;

import java.util.List;

/** How much two enterprises look like one: each reason lessens the doubt that the others leave. */
record Likeness(List<Reason> reasons) {

    static final double WORTH_PROPOSING = 0.6;

    double score() {
        double doubt =
                reasons.stream().mapToDouble(reason -> 1 - reason.weight()).reduce(1, (a, b) -> a * b);
        return Math.round((1 - doubt) * 100) / 100.0;
    }

    boolean worthProposing() {
        return score() >= WORTH_PROPOSING;
    }
}
