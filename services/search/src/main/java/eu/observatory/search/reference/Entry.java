package eu.observatory.search.reference;

import eu.observatory.search.index.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One concept or territory as the reference index keeps it; its fields are those of {@code
 * elasticsearch/reference.json}.
 *
 * @param terms the words for it per language, its labels among them
 * @param means the concepts that documents carry for it: itself, or what it maps to
 */
record Entry(
        String kind,
        String owner,
        String id,
        @Nullable String scheme,
        @Nullable String level,
        @Nullable String parent,
        Map<String, String> labels,
        Map<String, List<String>> terms,
        List<String> means,
        long revision,
        boolean deleted) {

    static final String CONCEPT = "concept";
    static final String TERRITORY = "territory";
    private static final List<String> INDEXED = List.of("fr", "nl", "de", "en");

    Entry {
        labels = labels == null ? Map.of() : labels;
        terms = terms == null ? Map.of() : terms;
        means = means == null ? List.of() : means;
    }

    static Entry of(String owner, long revision, ConceptState state) {
        List<String> nace = state.nace() == null ? List.of() : state.nace();
        return new Entry(
                CONCEPT,
                owner,
                state.id(),
                state.scheme(),
                state.level() == null ? null : state.level().toString(),
                state.parent(),
                state.labels(),
                terms(state.labels(), state.terms()),
                nace.isEmpty() ? List.of(state.id()) : nace,
                revision,
                false);
    }

    static Entry of(String owner, long revision, TerritoryState state) {
        return new Entry(
                TERRITORY,
                owner,
                state.id(),
                null,
                state.kind(),
                state.parent(),
                state.labels(),
                terms(state.labels(), state.postCodes() == null ? Map.of() : Map.of("und", state.postCodes())),
                List.of(state.id()),
                revision,
                false);
    }

    static Entry deleted(String kind, String owner, String id, long revision) {
        return new Entry(kind, owner, id, null, null, null, Map.of(), Map.of(), List.of(), revision, true);
    }

    /** Whether a word for it in this language begins so. */
    boolean begins(String typed, String language) {
        String beginning = Folding.fold(typed);
        return terms.getOrDefault(language, List.of()).stream()
                .anyMatch(term -> Folding.fold(term).startsWith(beginning));
    }

    private static Map<String, List<String>> terms(Map<String, String> labels, Map<String, List<String>> others) {
        Map<String, List<String>> terms = new TreeMap<>();
        labels.forEach((language, label) -> add(terms, language, List.of(label)));
        others.forEach((language, words) -> add(terms, language, words));
        return terms;
    }

    private static void add(Map<String, List<String>> terms, String language, List<String> words) {
        terms.computeIfAbsent(INDEXED.contains(language) ? language : "und", key -> new ArrayList<>())
                .addAll(words);
    }
}
