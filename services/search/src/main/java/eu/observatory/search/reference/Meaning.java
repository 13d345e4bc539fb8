package eu.observatory.search.reference;

import java.util.List;
import java.util.Map;

/**
 * What some words of a question were understood as.
 *
 * @param from the first of the words, {@code to} the one after the last
 * @param words as the reader typed them
 * @param ids the concepts, or the territory, that documents carry for it
 * @param terms the words for it in every language
 * @param kin the other words of the one activity that it leads to, none where that holds all sorts
 * @param certain false when a spelling was corrected or only the beginning of a label was given
 */
public record Meaning(
        boolean territory,
        String id,
        List<String> ids,
        Map<String, String> labels,
        Map<String, List<String>> terms,
        Map<String, List<String>> kin,
        int from,
        int to,
        String words,
        boolean certain) {

    /** Told by the name of what it leads to, with the words of that. */
    Meaning leadingTo(Entry activity) {
        Map<String, List<String>> kin = ids.size() > 1 || Drawers.hold(activity.id()) ? Map.of() : activity.terms();
        return new Meaning(territory, id, ids, activity.labels(), terms, kin, from, to, words, certain);
    }

    /** The same words, meaning other concepts. */
    public Meaning carriedBy(List<String> others) {
        return new Meaning(territory, id, others, labels, terms, kin, from, to, words, certain);
    }

    public boolean covers(int word) {
        return from <= word && word < to;
    }
}
