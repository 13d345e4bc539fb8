package eu.observatory.search.reference;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One concept or territory as the reference index keeps it; its fields are those of {@code
 * elasticsearch/reference.json}.
 *
 * @param terms the words for it per language, its labels among them
 * @param means the concepts that documents carry for it: itself, or what it maps to
 * @param point in the middle of a territory
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
        Document.@Nullable Point point,
        long revision,
        boolean deleted) {

    /** What stays of a deleted one: its version, so that no older state brings it back. */
    record Stub(String kind, String owner, String id, long revision, boolean deleted, Instant deletedAt) {}

    static final String CONCEPT = "concept";
    static final String TERRITORY = "territory";
    static final String ORGANISATION = "organisation";
    private static final Pattern CALLED =
            Pattern.compile("^(?:Province|Provincie|Provinz|Région|Region)(?: (?:de la |de |du |of |van )?(?:d['’])?)");
    private static final List<String> OFFERS = List.of("skill", "equipment");
    private static final List<String> INDEXED = List.of("fr", "nl", "de", "en");

    Entry {
        labels = labels == null ? Map.of() : labels;
        terms = terms == null ? Map.of() : terms;
        means = means == null ? List.of() : means;
    }

    static Entry of(String owner, long revision, ConceptState state) {
        return new Entry(
                CONCEPT,
                owner,
                state.id(),
                state.scheme(),
                state.level() == null ? null : state.level().toString(),
                state.parent(),
                state.labels(),
                terms(state.labels(), state.terms()),
                means(state),
                null,
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
                terms(state.labels(), otherNames(state)),
                List.of(state.id()),
                point(state.position()),
                revision,
                false);
    }

    /** An organisation is named where others belong to it; by words it is found as a document. */
    static Entry organisation(String owner, long revision, String id, Map<String, String> labels) {
        return new Entry(ORGANISATION, owner, id, null, null, null, labels, Map.of(), List.of(), null, revision, false);
    }

    static Stub deleted(String kind, StateEvent event, String id) {
        return new Stub(kind, event.owner(), id, event.revision(), true, event.time());
    }

    /** Documents carry a skill or piece of equipment itself; of a lexicon's concept only what it maps to. */
    private static List<String> means(ConceptState state) {
        List<String> nace = state.nace() == null ? List.of() : state.nace();
        if (nace.isEmpty()) {
            return List.of(state.id());
        }
        return OFFERS.contains(state.scheme())
                ? Stream.concat(Stream.of(state.id()), nace.stream()).toList()
                : nace;
    }

    /** Its postal codes, and what a province or region is called for short. */
    private static Map<String, List<String>> otherNames(TerritoryState state) {
        Map<String, List<String>> names = new TreeMap<>();
        state.labels().forEach((language, label) -> {
            String shorter = CALLED.matcher(label).replaceFirst("");
            if (!shorter.equals(label)) {
                names.put(language, List.of(shorter));
            }
        });
        if (state.postCodes() != null) {
            names.put("und", state.postCodes());
        }
        return names;
    }

    private static Document.@Nullable Point point(TerritoryState.@Nullable Position position) {
        return position == null ? null : new Document.Point(position.lat(), position.lon());
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
