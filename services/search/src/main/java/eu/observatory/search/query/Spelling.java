package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import eu.observatory.search.index.Engine;
import eu.observatory.search.index.Folding;
import eu.observatory.search.index.Identifiers;
import eu.observatory.search.query.SearchAnswer.DidYouMean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A spelling nearby that finds much more. Its words are those of the names of organisations, activities and places in the
 * index, nothing that a reader typed and nothing of a person; a registration number has no spelling.
 */
@Component
class Spelling {

    private static final int FEW = 5;
    private static final int MANY_MORE = 3;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private final Engine engine;
    private final Plans plans;

    Spelling(Engine engine, Plans plans) {
        this.engine = engine;
        this.plans = plans;
    }

    /** @param plan the question with the other spelling */
    record Spelt(SearchPlan plan, long total) {

        DidYouMean offer() {
            return new DidYouMean(plan.text().q(), total);
        }
    }

    /** Empty when enough was found already, or when no spelling finds much more. */
    Mono<Optional<Spelt>> near(SearchPlan plan, long found) {
        return found > FEW
                ? Mono.just(Optional.empty())
                : corrected(plan)
                        .flatMap(q -> plans.of(plan.criteria(), q))
                        .flatMap(other -> plans.count(other).map(total -> new Spelt(other, total)))
                        .filter(other -> other.total() > found * MANY_MORE)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
    }

    /** Empty when every word is well spelt, or none like it is known. */
    private Mono<String> corrected(SearchPlan plan) {
        String q = plan.criteria().q();
        List<String> doubtful = doubtful(plan);
        return doubtful.isEmpty()
                ? Mono.empty()
                : corrections(doubtful)
                        .map(corrections -> corrected(q, corrections))
                        .filter(corrected -> !corrected.equals(q));
    }

    /** What is understood already is not misspelt. */
    private static List<String> doubtful(SearchPlan plan) {
        TextQuery text = plan.text();
        return Identifiers.readings(plan.criteria().q()).isEmpty()
                ? text.words().telling().stream()
                        .filter(place -> text.meanings().stream()
                                .noneMatch(meaning -> meaning.certain() && meaning.covers(place)))
                        .map(text.words().all()::get)
                        .filter(Spelling::isAWord)
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList()
                : List.of();
    }

    /** Whole words are replaced, wherever they stand. */
    static String corrected(String q, Map<String, String> corrections) {
        String corrected = q;
        for (Map.Entry<String, String> correction : corrections.entrySet()) {
            String whole = "(?<!\\p{L})" + Pattern.quote(correction.getKey()) + "(?!\\p{L})";
            corrected = corrected.replaceAll(whole, Matcher.quoteReplacement(correction.getValue()));
        }
        return corrected;
    }

    /** The nearest known word for each that is not known, all of them looked up at once. */
    private Mono<Map<String, String>> corrections(List<String> words) {
        Suggester suggester = Suggester.of(suggest -> {
            words.forEach(word -> suggest.suggesters(word, nearest(word)));
            return suggest;
        });
        SearchRequest request = SearchRequest.of(search -> search.index(engine.documents(), engine.reference())
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .suggest(suggester));
        return engine.read(client -> client.search(request, Void.class)).map(Spelling::corrections);
    }

    private static FieldSuggester nearest(String word) {
        return FieldSuggester.of(near -> near.text(Folding.fold(word))
                .term(term -> term.field("names")
                        .suggestMode(SuggestMode.Missing)
                        .maxEdits(2)
                        .prefixLength(0)
                        .minWordLength(SHORTEST)
                        .size(1)));
    }

    private static Map<String, String> corrections(SearchResponse<Void> answer) {
        Map<String, String> corrections = new HashMap<>();
        answer.suggest()
                .forEach((word, found) -> found.stream()
                        .flatMap(entry -> entry.term().options().stream())
                        .findFirst()
                        .ifPresent(option -> corrections.put(word, option.text())));
        return corrections;
    }

    private static boolean isAWord(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }
}
