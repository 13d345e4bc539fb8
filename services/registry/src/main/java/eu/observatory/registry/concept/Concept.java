package eu.observatory.registry.concept;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a concept, before it has a revision.
 *
 * @param labels language to official name
 * @param terms language to the words that people use for it
 * @param nace ids of the NACE concepts it maps to
 */
record Concept(
        String id,
        String scheme,
        String code,
        @Nullable Integer level,
        @Nullable String parent,
        Map<String, String> labels,
        Map<String, List<String>> terms,
        List<String> nace,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    Concept {
        labels = Map.copyOf(labels);
        terms = Map.copyOf(terms);
        nace = List.copyOf(nace);
    }

    static Concept of(
            String scheme, String code, @Nullable Integer level, @Nullable String parent, Map<String, String> labels) {
        return new Concept(
                scheme + ":" + code,
                scheme,
                code,
                level,
                parent == null ? null : scheme + ":" + parent,
                labels,
                Map.of(),
                List.of(),
                null,
                null);
    }

    /** A concept of a national nomenclature, which hangs on the NACE concept that it refines. */
    static Concept national(String scheme, String code, @Nullable String nace, Map<String, String> labels) {
        return new Concept(
                scheme + ":" + code,
                scheme,
                code,
                5,
                nace,
                labels,
                Map.of(),
                nace == null ? List.of() : List.of(nace),
                null,
                null);
    }

    Concept withTerms(Map<String, List<String>> words) {
        return new Concept(id, scheme, code, level, parent, labels, words, nace, validFrom, validTo);
    }
}
