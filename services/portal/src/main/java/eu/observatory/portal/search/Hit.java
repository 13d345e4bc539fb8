package eu.observatory.portal.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing found. */
record Hit(
        String id,
        String type,
        @Nullable String record,
        String title,
        @Nullable String language,
        @Nullable String summary,
        List<Named> activities,
        List<Named> skills,
        List<Named> equipment,
        List<Named> kinds,
        @Nullable Named commune,
        List<Standing> lenses,
        @Nullable Named family,
        @Nullable String headcount,
        boolean sample,
        @Nullable String status,
        @Nullable Double distanceKm,
        List<Highlight> highlights,
        List<Why> why) {

    record Named(String id, @Nullable String label) {

        public String text() {
            return label == null ? id : label;
        }
    }

    record Standing(String lens, String standing) {}

    /** Why it was found, kind by kind: identifier, name, text, activity or place. */
    record Why(
            String kind,
            @Nullable String label,
            @Nullable String matched,
            @Nullable String concept) {

        public String subject() {
            return label != null ? label : matched != null ? matched : "";
        }
    }

    /** Where its page is, after the language; the record's own id may or may not be given apart. */
    public String page() {
        var own = record != null ? record : id.substring(id.lastIndexOf(':') + 1);
        return Target.of(type, own);
    }

    /** Its activities by their names; by their codes only where none has a name. */
    public List<Named> named() {
        List<Named> named = activities.stream()
                .filter(activity -> activity.label() != null)
                .distinct()
                .toList();
        return named.isEmpty() ? activities : named;
    }

    /** The name, with what matched in it. */
    public List<Highlight.Part> name() {
        return highlights.stream()
                .filter(Highlight::ofTitle)
                .findFirst()
                .map(Highlight::parts)
                .orElseGet(() -> List.of(new Highlight.Part(title, false)));
    }

    /** The reasons, each subject told once. */
    public List<Why> reasons() {
        Set<String> told = new HashSet<>();
        return why.stream()
                .filter(reason -> told.add(reason.kind() + ' ' + reason.subject()))
                .toList();
    }

    /** What matched elsewhere than in the name, unless it is the name in other letters. */
    public List<Highlight> excerpts() {
        return highlights.stream()
                .filter(highlight -> !highlight.ofTitle())
                .filter(highlight -> !highlight.text().equalsIgnoreCase(title))
                .limit(2)
                .toList();
    }
}
