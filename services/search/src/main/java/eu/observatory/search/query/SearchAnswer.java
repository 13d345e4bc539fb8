package eu.observatory.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total over all pages, the same on each
 * @param next cursor of the next page, absent on the last
 * @param interpretation what words of the question were understood as
 */
record SearchAnswer(
        List<Item> items, long total, @Nullable String next, List<FacetCounts> facets, Interpretation interpretation) {

    record FacetCounts(String name, List<Value> values) {

        /** @param parent the value above it in a hierarchy that is shown too */
        record Value(
                String value,
                String label,
                long count,
                boolean selected,
                @Nullable String parent) {}
    }

    record Interpretation(List<Concept> concepts) {

        /** @param term the words that were understood as the concept */
        record Concept(String id, String label, String term) {}
    }
}
