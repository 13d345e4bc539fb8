package eu.observatory.search.query;

import eu.observatory.search.index.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing found.
 *
 * @param id of the document, {@code <owner>:<type>:<record>}
 * @param record the thing's id in the service that owns it
 * @param language of the title, where the source tells
 * @param distanceKm from the point asked for
 * @param why it was found, the weightiest reason first
 */
record Item(
        String id,
        String type,
        String record,
        String owner,
        @Nullable String region,
        String title,
        @Nullable String language,
        @Nullable String summary,
        List<Labelled> activities,
        @Nullable Labelled commune,
        Document.@Nullable Point position,
        List<Standing> lenses,
        @Nullable Labelled family,
        @Nullable String headcount,
        boolean sample,
        @Nullable String status,
        @Nullable Double distanceKm,
        List<Highlight> highlights,
        List<Why> why) {

    record Labelled(String id, String label) {}

    record Standing(String lens, String standing) {

        /** From {@code legal-form:in}. */
        static Standing of(String lens) {
            int colon = lens.lastIndexOf(':');
            return new Standing(lens.substring(0, colon), lens.substring(colon + 1));
        }
    }

    /** A piece of HTML: everything in it is escaped but the {@code <mark>} around what matched. */
    record Highlight(String field, String fragment) {}
}
