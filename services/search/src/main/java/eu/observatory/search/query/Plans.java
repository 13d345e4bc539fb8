package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.CountRequest;
import eu.observatory.search.index.Engine;
import eu.observatory.search.reference.Lexicon;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads a question, and tells how many things a reading finds. */
@Component
class Plans {

    private final Engine engine;
    private final Lexicon lexicon;

    Plans(Engine engine, Lexicon lexicon) {
        this.engine = engine;
        this.lexicon = lexicon;
    }

    Mono<SearchPlan> of(Criteria criteria) {
        return of(criteria, criteria.q());
    }

    /** As if other words had been asked for. */
    Mono<SearchPlan> of(Criteria criteria, String q) {
        Words words = Words.of(q);
        return lexicon.understand(words.all(), words)
                .map(meanings -> new SearchPlan(criteria, TextQuery.of(q, words, meanings)));
    }

    /** Looks no further than to the first thing. */
    Mono<Boolean> finds(SearchPlan plan) {
        return count(plan, 1).map(found -> found > 0);
    }

    Mono<Long> count(SearchPlan plan) {
        return count(plan, Integer.MAX_VALUE);
    }

    private Mono<Long> count(SearchPlan plan, int enough) {
        CountRequest request = CountRequest.of(count -> count.index(engine.documents())
                .terminateAfter((long) enough)
                .query(query -> query.bool(bool -> bool.filter(plan.query(), plan.chosen()))));
        return engine.read(client -> client.count(request)).map(answer -> answer.count());
    }
}
