package eu.observatory.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a question finds a thing: {@code GET /api/search/explain}. */
record Explanation(String id, String q, boolean found, double score, List<String> sentences, List<Part> parts) {

    private static final int WHOLE = 100;

    /** What the thing has in common with the question, the weightiest first. */
    record Part(
            String kind,
            @Nullable String label,
            @Nullable String matched,
            @Nullable String concept,
            double weight) {

        public String subject() {
            return label != null ? label : matched != null ? matched : "";
        }
    }

    /** Its weight in hundredths of the weightiest part's. */
    public long share(Part part) {
        var most = parts.stream().mapToDouble(Part::weight).max().orElse(0);
        return most <= 0 ? 0 : Math.round(WHOLE * part.weight() / most);
    }

    /** The page of the thing itself, after the language. */
    public String page() {
        var parts = id.split(":", 3);
        return parts.length < 3 ? "" : Target.of(parts[1], parts[2]);
    }
}
