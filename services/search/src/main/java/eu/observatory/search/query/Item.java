package eu.observatory.search.query;

import eu.observatory.search.index.Document;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing found.
 *
 * @param id of the document, {@code <owner>:<type>:<record>}
 * @param record the thing's id in the service that owns it
 * @param kinds of an organisation
 * @param language of the title, where the source tells
 * @param since when it was first published
 * @param distanceKm from the point asked for
 * @param why it was found, the weightiest reason first
 */
record Item(
        String id,
        String type,
        List<Labelled> kinds,
        String record,
        String owner,
        @Nullable String region,
        String title,
        @Nullable String language,
        @Nullable String summary,
        List<Labelled> activities,
        List<Labelled> skills,
        List<Labelled> equipment,
        List<Labelled> federations,
        @Nullable Labelled commune,
        Document.@Nullable Point position,
        List<Standing> lenses,
        @Nullable Labelled family,
        @Nullable String headcount,
        boolean sample,
        @Nullable String status,
        @Nullable Instant since,
        @Nullable Double distanceKm,
        List<Highlight> highlights,
        List<Why> why) {

    record Labelled(String id, String label) {}

    record Standing(String lens, String standing) {

        /** From {@code legal-form:in}; that it is in under any lens follows from the others. */
        static List<Standing> of(List<String> lenses) {
            return lenses.stream()
                    .filter(lens -> !lens.startsWith("any:"))
                    .map(Standing::of)
                    .toList();
        }

        private static Standing of(String lens) {
            int colon = lens.lastIndexOf(':');
            return new Standing(lens.substring(0, colon), lens.substring(colon + 1));
        }
    }

    /** A piece of HTML: everything in it is escaped but the {@code <mark>} around what matched. */
    record Highlight(String field, String fragment) {}
}
