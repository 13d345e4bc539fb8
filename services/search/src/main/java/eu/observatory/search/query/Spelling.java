package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
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
    private static final String NEAR = "near";

    private final Engine engine;
    private final Plans plans;

    Spelling(Engine engine, Plans plans) {
        this.engine = engine;
        this.plans = plans;
    }

    /** Empty when enough was found already, or when no spelling finds much more. */
    Mono<Optional<DidYouMean>> near(SearchPlan plan, long found) {
        String q = plan.criteria().q();
        if (found > FEW || q.isEmpty() || !Identifiers.readings(q).isEmpty()) {
            return Mono.just(Optional.empty());
        }
        List<String> doubtful = plan.text().words().telling().stream()
                .filter(place -> plan.text().meanings().stream()
                        .noneMatch(meaning -> meaning.certain() && meaning.covers(place)))
                .map(place -> plan.text().words().all().get(place))
                .filter(Spelling::isAWord)
                .limit(MOST_WORDS)
                .toList();
        return doubtful.isEmpty()
                ? Mono.just(Optional.empty())
                : corrections(doubtful).flatMap(corrections -> better(plan, corrected(q, corrections), found));
    }

    private Mono<Optional<DidYouMean>> better(SearchPlan plan, String corrected, long found) {
        if (corrected.equals(plan.criteria().q())) {
            return Mono.just(Optional.empty());
        }
        return plans.of(plan.criteria(), corrected)
                .flatMap(plans::count)
                .map(total -> total > found * MANY_MORE
                        ? Optional.of(new DidYouMean(corrected, total))
                        : Optional.<DidYouMean>empty());
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

    private Mono<Map<String, String>> corrections(List<String> words) {
        return Flux.fromIterable(words)
                .flatMapSequential(word -> nearest(word).map(found -> Map.entry(word, found)), 2)
                .collectList()
                .map(found -> found.stream()
                        .filter(entry -> entry.getValue().isPresent())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().get(), (one, same) -> one, HashMap::new)));
    }

    private Mono<Optional<String>> nearest(String word) {
        Suggester suggester = Suggester.of(suggest -> suggest.text(Folding.fold(word))
                .suggesters(
                        NEAR,
                        near -> near.term(term -> term.field("names")
                                .suggestMode(SuggestMode.Missing)
                                .maxEdits(2)
                                .prefixLength(0)
                                .minWordLength(SHORTEST)
                                .size(1))));
        SearchRequest request = SearchRequest.of(search ->
                search.index(engine.documents(), engine.reference()).size(0).suggest(suggester));
        return engine.read(client -> client.search(request, Void.class)).map(Spelling::best);
    }

    private static Optional<String> best(SearchResponse<Void> answer) {
        return answer.suggest().getOrDefault(NEAR, List.of()).stream()
                .map(found -> found.term())
                .map(TermSuggest::options)
                .flatMap(List::stream)
                .map(option -> option.text())
                .findFirst();
    }

    private static boolean isAWord(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }
}
