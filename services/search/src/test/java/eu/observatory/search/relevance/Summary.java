package eu.observatory.search.relevance;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The means over some questions. */
record Summary(String of, int questions, double recall, double across, double ndcg, double nothing) {

    static final String HEAD =
            "%-12s %9s %9s %9s %9s %9s".formatted("", "questions", "recall@20", "across@20", "nDCG@10", "nothing");

    static Summary of(String name, List<Outcome> outcomes) {
        return new Summary(
                name,
                outcomes.size(),
                mean(outcomes, Outcome::recall),
                mean(outcomes, Outcome::across),
                mean(outcomes, Outcome::ndcg),
                mean(outcomes, outcome -> outcome.nothing() ? 1 : 0));
    }

    String line() {
        return String.format(
                Locale.ROOT, "%-12s %9d %9.3f %9.3f %9.3f %9.3f", of, questions, recall, across, ndcg, nothing);
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
        return outcomes.stream()
                .mapToDouble(measure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
