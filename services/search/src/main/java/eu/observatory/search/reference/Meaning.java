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
 * @param certain false when a spelling was corrected or only the beginning of a label was given
 */
public record Meaning(
        boolean territory,
        String id,
        List<String> ids,
        Map<String, String> labels,
        Map<String, List<String>> terms,
        int from,
        int to,
        String words,
        boolean certain) {

    Meaning labelled(Map<String, String> others) {
        return new Meaning(territory, id, ids, others, terms, from, to, words, certain);
    }

    /** The same words, meaning other concepts. */
    public Meaning carriedBy(List<String> others) {
        return new Meaning(territory, id, others, labels, terms, from, to, words, certain);
    }

    public boolean covers(int word) {
        return from <= word && word < to;
    }
}
