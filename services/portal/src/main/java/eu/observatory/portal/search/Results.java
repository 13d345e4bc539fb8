package eu.observatory.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of {@code GET /api/search}, with the fields that the results page shows. */
record Results(
        List<Hit> items,
        long total,
        @Nullable String next,
        List<Facet> facets,
        @Nullable Interpretation interpretation,
        @Nullable Spelling didYouMean,
        @Nullable Fallback fallback) {

    static final Results NONE = new Results(List.of(), 0, null, List.of(), null, null, null);

    /** Words that are spelt nearly so and find more. */
    record Spelling(String q, long total) {}

    /** A wider reading of the question that was taken because the question itself finds nothing. */
    record Fallback(
            String kind, @Nullable String q, @Nullable String explanation) {}

    record Facet(String name, List<Value> values) {

        record Value(
                String value,
                @Nullable String label,
                long count,
                boolean selected,
                @Nullable String parent) {}
    }

    /** What words and place of the question were understood as. */
    record Interpretation(List<Concept> concepts, @Nullable Near near) {

        record Concept(
                String id, @Nullable String label, @Nullable String term) {}

        /** @param alternatives other places of that name */
        record Near(String id, String label, Position position, List<Alternative> alternatives) {}

        record Alternative(String id, String label) {}

        record Position(double lat, double lon) {}
    }

    public Interpretation.@Nullable Near near() {
        return interpretation == null ? null : interpretation.near();
    }

    public List<Interpretation.Concept> understood() {
        return interpretation == null ? List.of() : interpretation.concepts();
    }
}
