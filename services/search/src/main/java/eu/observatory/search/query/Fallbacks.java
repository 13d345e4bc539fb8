package eu.observatory.search.query;

import eu.observatory.search.index.Nace;
import eu.observatory.search.query.SearchAnswer.DidYouMean;
import eu.observatory.search.reference.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Wider readings of a question that found nothing, in this order: another spelling, the broader activity, and some of
 * the words instead of all. The first that finds anything is taken. Filters hold in all of them.
 */
@Component
class Fallbacks {

    private final Plans plans;

    Fallbacks(Plans plans) {
        this.plans = plans;
    }

    enum Kind {
        SPELLING,
        BROADER_ACTIVITY,
        FEWER_WORDS
    }

    /** @param q what was asked instead, when the words changed */
    record Wider(Kind kind, SearchPlan plan, Optional<String> q) {}

    /** @param spelling which has been seen to find something */
    Mono<Optional<Wider>> of(SearchPlan plan, Optional<DidYouMean> spelling) {
        return spelling.map(near -> spelt(plan, near.q()))
                .orElseGet(() -> Flux.fromIterable(wider(plan))
                        .concatMap(
                                wider -> plans.count(wider.plan())
                                        .filter(total -> total > 0)
                                        .map(total -> wider),
                                1)
                        .next())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Wider> spelt(SearchPlan plan, String q) {
        return plans.of(plan.criteria(), q).map(corrected -> new Wider(Kind.SPELLING, corrected, Optional.of(q)));
    }

    private static List<Wider> wider(SearchPlan plan) {
        List<Wider> wider = new ArrayList<>();
        TextQuery text = plan.text();
        List<Meaning> broader = text.meanings().stream().map(Fallbacks::broader).toList();
        if (!broader.equals(text.meanings())) {
            wider.add(wider(Kind.BROADER_ACTIVITY, plan.criteria(), text.meaning(broader)));
        }
        if (text.words().telling().size() > 1) {
            wider.add(wider(Kind.FEWER_WORDS, plan.criteria(), text.anyWord()));
        }
        return wider;
    }

    private static Wider wider(Kind kind, Criteria criteria, TextQuery text) {
        return new Wider(kind, new SearchPlan(criteria, text), Optional.empty());
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
