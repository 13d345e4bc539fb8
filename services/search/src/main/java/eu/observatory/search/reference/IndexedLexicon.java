package eu.observatory.search.reference;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.search.index.Engine;
import eu.observatory.search.index.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks every run of words up in the reference index: as a whole term or label in any language, else as a compound with
 * one, as the beginning of a concept's label, or as a misspelt term.
 */
@Component
class IndexedLexicon implements Lexicon {

    private static final int LONGEST_RUN = 8;
    private static final int SLOP = 3;

    /** A word that says nothing may begin or end a term, {@code aide alimentaire}; an article does not. */
    private static final int SHORTEST_EDGE = 4;

    private static final int MOST_TELLING = 4;
    private static final int MOST_WORDS = 16;
    private static final int CANDIDATES = 80;
    private static final int SHORTEST_MISSPELT = 6;

    /** An automaton of two edits costs more than its worth on a longer text. */
    private static final int LONGEST_MISSPELT = 24;

    private static final int LONGEST_MISSPELT_RUN = 2;

    private final Engine engine;
    private final CachedLabels labels;

    IndexedLexicon(Engine engine, CachedLabels labels) {
        this.engine = engine;
        this.labels = labels;
    }

    @Override
    public Mono<List<Meaning>> understand(List<String> words, Weight weight) {
        if (words.isEmpty()) {
            return Mono.just(List.of());
        }
        SearchRequest request = SearchRequest.of(search -> search.index(engine.reference())
                .size(CANDIDATES)
                .trackTotalHits(track -> track.enabled(false))
                .source(source -> source.fetch(false))
                .docvalueFields(field -> field.field("id"))
                .docvalueFields(field -> field.field("revision"))
                .query(query -> query.bool(bool -> bool.should(runs(words, weight))
                        .minimumShouldMatch("1")
                        .filter(filter ->
                                filter.term(term -> term.field("deleted").value(false))))));
        return engine.read(client -> client.search(request, Void.class))
                .flatMap(answer -> candidates(answer.hits().hits()))
                .map(candidates -> candidates.stream()
                        .map(candidate -> candidate.ranked(words, weight))
                        .filter(candidate -> candidate.holds(words, weight))
                        .toList())
                .map(candidates -> Candidate.best(candidates, words))
                .flatMap(this::labelled);
    }

    /** Most entries are known from questions before; to read all their words each time took longer than to find them. */
    private Mono<List<Candidate>> candidates(List<Hit<Void>> hits) {
        Map<String, Long> revisions = hits.stream()
                .collect(
                        Collectors.toMap(IndexedLexicon::id, hit -> Long.parseLong(value(hit, "revision")), Math::max));
        return labels.entries(revisions)
                .map(entries -> hits.stream()
                        .flatMap(hit -> entries.getOrDefault(id(hit), Optional.empty()).stream()
                                .flatMap(entry ->
                                        hit.matchedQueries().keySet().stream().map(name -> Candidate.of(name, entry))))
                        .toList());
    }

    private static String id(Hit<Void> hit) {
        return value(hit, "id");
    }

    private static String value(Hit<Void> hit, String field) {
        List<?> values = Objects.requireNonNull(hit.fields().get(field), field).to(List.class);
        return String.valueOf(values.getFirst());
    }

    /** What a word maps to is told by its own name. */
    private Mono<List<Meaning>> labelled(List<Meaning> meanings) {
        List<String> mapped = meanings.stream()
                .filter(meaning -> !meaning.ids().contains(meaning.id()))
                .map(meaning -> meaning.ids().getFirst())
                .distinct()
                .toList();
        return mapped.isEmpty()
                ? Mono.just(meanings)
                : labels.entries(mapped)
                        .map(entries -> meanings.stream()
                                .map(meaning -> entries.getOrDefault(
                                                meaning.ids().getFirst(), Optional.empty())
                                        .map(meaning::leadingTo)
                                        .orElse(meaning))
                                .toList());
    }

    private static List<Query> runs(List<String> words, Weight weight) {
        List<Query> runs = new ArrayList<>();
        int known = Math.min(words.size(), MOST_WORDS);
        for (int from = 0; from < known; from++) {
            for (int to = from + 1; to <= Math.min(known, from + LONGEST_RUN); to++) {
                List<String> run = words.subList(from, to);
                List<String> telling = run.stream().filter(weight::tells).toList();
                if (telling.isEmpty() || telling.size() > MOST_TELLING) {
                    continue;
                }
                String name = Candidate.name(Candidate.Kind.WHOLE, from, to);
                if (weight.tells(run.getFirst()) && weight.tells(run.getLast())) {
                    runs.add(whole(telling, telling.size() > 1 ? SLOP : 1, name));
                } else if (run.size() <= MOST_TELLING
                        && run.getFirst().length() >= SHORTEST_EDGE
                        && run.getLast().length() >= SHORTEST_EDGE) {
                    runs.add(whole(run, 1, name));
                }
                if (telling.size() == run.size()) {
                    runs.addAll(parts(run, weight, Candidate.name(Candidate.Kind.PART, from, to)));
                    runs.addAll(vaguely(run, from));
                }
            }
        }
        return runs;
    }

    /** Of one long word. */
    private static List<Query> parts(List<String> run, Weight weight, String name) {
        List<FieldValue> parts = run.size() > 1
                ? List.of()
                : new Compound(run.getFirst(), weight)
                        .known().stream().map(FieldValue::of).toList();
        return parts.isEmpty()
                ? List.of()
                : List.of(Query.of(query -> query.constantScore(score -> score.queryName(name)
                        .boost(20f)
                        .filter(filter ->
                                filter.terms(terms -> terms.field("whole").terms(in -> in.value(parts)))))));
    }

    /** Only what says something throughout is worth a guess. */
    private static List<Query> vaguely(List<String> words, int from) {
        String run = String.join(" ", words);
        int to = from + words.size();
        List<Query> ways = new ArrayList<>();
        ways.add(beginning(run, Candidate.name(Candidate.Kind.BEGINNING, from, to)));
        if (words.size() <= LONGEST_MISSPELT_RUN
                && run.length() >= SHORTEST_MISSPELT
                && run.length() <= LONGEST_MISSPELT) {
            ways.add(misspelt(run, Candidate.name(Candidate.Kind.MISSPELT, from, to)));
        }
        return ways;
    }

    /**
     * Of several words others may be missing between them, or their order be another: {@code nettoyage bureaux} is
     * {@code nettoyage de bureaux}. Whether only small words are missing is seen afterwards.
     */
    private static Query whole(List<String> words, int slop, String name) {
        String run = String.join(" ", words);
        return Query.of(query -> query.constantScore(score -> score.queryName(name)
                .boost(100f)
                .filter(filter -> filter.multiMatch(match -> match.query(run)
                        .type(TextQueryType.Phrase)
                        .slop(slop)
                        .fields("terms.fr", "terms.nl", "terms.de", "terms.en", "terms.und")))));
    }

    private static Query beginning(String run, String name) {
        return Query.of(query -> query.constantScore(score -> score.queryName(name)
                .boost(5f)
                .filter(filter -> filter.bool(bool -> bool.must(must -> must.multiMatch(match -> match.query(run)
                                .type(TextQueryType.Phrase)
                                .fields("terms.fr.start", "terms.nl.start", "terms.de.start", "terms.en.start")))
                        .filter(kind -> kind.term(term -> term.field("kind").value(Entry.CONCEPT)))))));
    }

    private static Query misspelt(String run, String name) {
        return Query.of(query -> query.constantScore(score -> score.queryName(name)
                .boost(10f)
                .filter(filter -> filter.fuzzy(fuzzy -> fuzzy.field("whole")
                        .value(Folding.fold(run))
                        .fuzziness("AUTO:6,9")
                        .prefixLength(1)
                        .maxExpansions(20)))));
    }
}
