package eu.observatory.search.query;

import eu.observatory.search.index.Nace;
import eu.observatory.search.query.SearchAnswer.DidYouMean;
import eu.observatory.search.reference.Meaning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Wider readings of a question that found nothing, in this order: another spelling, the broader activity, and some of
 * the words instead of all. They are tried side by side and the first that finds anything is taken. Filters hold in all
 * of them.
 */
@Component
class Fallbacks {

    private final Plans plans;
    private final Spelling spelling;

    Fallbacks(Plans plans, Spelling spelling) {
        this.plans = plans;
        this.spelling = spelling;
    }

    enum Kind {
        SPELLING,
        BROADER_ACTIVITY,
        FEWER_WORDS
    }

    /** @param spelling what was asked instead, when the words changed */
    record Wider(Kind kind, SearchPlan plan, @Nullable DidYouMean spelling) {

        SearchAnswer.Fallback told(String language) {
            String key = "fallback." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String q = spelling == null ? null : spelling.q();
            return new SearchAnswer.Fallback(kind, q, new Sentences(language).of(key, q == null ? "" : q));
        }
    }

    Mono<Optional<Wider>> of(SearchPlan plan) {
        List<Mono<Wider>> inOrder = List.of(spelt(plan), broader(plan), fewer(plan));
        return Flux.fromIterable(inOrder)
                .flatMapSequentialDelayError(reading -> reading, inOrder.size(), 1)
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Wider> spelt(SearchPlan plan) {
        return spelling.near(plan, 0)
                .flatMap(Mono::justOrEmpty)
                .map(near -> new Wider(Kind.SPELLING, near.plan(), near.offer()));
    }

    private Mono<Wider> broader(SearchPlan plan) {
        TextQuery text = plan.text();
        List<Meaning> broader = text.meanings().stream().map(Fallbacks::broader).toList();
        return broader.equals(text.meanings())
                ? Mono.empty()
                : wider(Kind.BROADER_ACTIVITY, plan.criteria(), text.meaning(broader));
    }

    private Mono<Wider> fewer(SearchPlan plan) {
        TextQuery text = plan.text();
        return text.words().telling().size() < 2
                ? Mono.empty()
                : wider(Kind.FEWER_WORDS, plan.criteria(), text.anyWord());
    }

    /** Empty when it finds nothing. */
    private Mono<Wider> wider(Kind kind, Criteria criteria, TextQuery text) {
        Wider wider = new Wider(kind, new SearchPlan(criteria, text), null);
        return plans.finds(wider.plan()).filter(finds -> finds).map(finds -> wider);
    }

    private static Meaning broader(Meaning meaning) {
        List<String> ids =
                meaning.ids().stream().map(Fallbacks::broader).distinct().toList();
        return meaning.territory() || !meaning.certain() ? meaning : meaning.carriedBy(ids);
    }

    /** The group of a class, the division of a group; no broader than that. */
    private static String broader(String id) {
        List<String> path = Nace.withBroader(id);
        return path.size() > 2 ? path.get(1) : id;
    }
}
