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
 * @param didYouMean when little was found and a spelling nearby finds much more
 * @param fallback when nothing was found and what is shown is the answer to a wider reading
 */
record SearchAnswer(
        List<Item> items,
        long total,
        @Nullable String next,
        List<FacetCounts> facets,
        Interpretation interpretation,
        @Nullable DidYouMean didYouMean,
        @Nullable Fallback fallback) {

    /** Another spelling, and how much it finds. */
    record DidYouMean(String q, long total) {}

    /**
     * The wider reading that was used because nothing was found.
     *
     * @param q what was asked for instead, when the words changed
     * @param explanation what was done, in the reader's language
     */
    record Fallback(Fallbacks.Kind kind, @Nullable String q, String explanation) {}

    SearchAnswer advised(@Nullable DidYouMean near, @Nullable Fallback wider) {
        return new SearchAnswer(items, total, next, facets, interpretation, near, wider);
    }

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
