package eu.observatory.search.relevance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The usual measures of what a search found, defined as trec_eval defines them. */
final class Measure {

    static final int DEPTH = 20;
    private static final int SHOWN = 10;

    private Measure() {}

    /**
     * The part of the right answers among the first twenty; where there are more than twenty, of twenty. NaN when there
     * are none.
     */
    static double recall(List<String> found, Set<String> right) {
        if (right.isEmpty()) {
            return Double.NaN;
        }
        long hits = found.stream().limit(DEPTH).filter(right::contains).count();
        return (double) hits / Math.min(DEPTH, right.size());
    }

    /** nDCG at 10 with linear gains. */
    static double ndcg(List<String> found, Map<String, Integer> grades) {
        List<Integer> ideal =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        List<Integer> gains =
                found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        return ideal.isEmpty() ? Double.NaN : gain(gains) / gain(ideal);
    }

    private static double gain(List<Integer> gains) {
        double sum = 0;
        for (int rank = 0; rank < Math.min(SHOWN, gains.size()); rank++) {
            sum += gains.get(rank) / (Math.log(rank + 2.0) / Math.log(2));
        }
        return sum;
    }
}
