package eu.observatory.search.query;

import eu.observatory.search.index.Document;
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

    /** @param near the place that was meant by its name */
    record Interpretation(List<Concept> concepts, @Nullable Near near) {

        /** @param term the words that were understood as the concept */
        record Concept(String id, String label, String term) {}

        /** @param alternatives other places of that name, to be asked for by their ids */
        record Near(String id, String label, Document.Point position, List<Alternative> alternatives) {}

        record Alternative(String id, String label, Document.Point position) {}
    }
}
