package eu.observatory.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a question finds a thing, or does not.
 *
 * @param found whether the question finds it
 * @param score by which it stands where it stands; comparable within one question only
 * @param sentences for a reader, in the asked language, the weightiest reason first
 * @param parts what the sentences are made of
 */
record Explanation(String id, String q, boolean found, double score, List<String> sentences, List<Part> parts) {

    /** @param weight of this reason alone; the score takes the best for each word, and a little of the others */
    record Part(
            String kind,
            String field,
            @Nullable String concept,
            @Nullable String label,
            @Nullable String matched,
            double weight) {}
}
