package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import eu.observatory.search.query.Fallbacks.Wider;
import eu.observatory.search.query.SearchAnswer.DidYouMean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is offered where a question finds little or nothing. A list, its maps and its feed ask here alike, so that they
 * show the same things. Nobody waits long for it: what takes more than its time is left out.
 */
@Component
class Advice {

    private final Spelling spelling;
    private final Fallbacks fallbacks;
    private final QuerySettings settings;
    private final Counter late;

    Advice(Spelling spelling, Fallbacks fallbacks, QuerySettings settings, MeterRegistry meters) {
        this.spelling = spelling;
        this.fallbacks = fallbacks;
        this.settings = settings;
        this.late = Counter.builder("observatory.search.advice.late").register(meters);
    }

    /** @param wider the reading that was used because the question as it was asked finds nothing */
    record Advised<T>(
            SearchResponse<T> found,
            SearchPlan plan,
            @Nullable Wider wider) {

        SearchAnswer.@Nullable Fallback fallback(String language) {
            return wider == null ? null : wider.told(language);
        }
    }

    /** What the question finds, else what the first wider reading finds that finds anything. */
    <T> Mono<Advised<T>> ask(SearchPlan plan, Function<SearchPlan, Mono<SearchResponse<T>>> index) {
        return ask(plan, index, inTime(wider(plan)));
    }

    /** The same on a later page of a list, which cannot go on in another reading than it began in. */
    <T> Mono<Advised<T>> askOn(SearchPlan plan, Function<SearchPlan, Mono<SearchResponse<T>>> index) {
        return ask(plan, index, wider(plan));
    }

    private Mono<Optional<Wider>> wider(SearchPlan plan) {
        return Mono.defer(() -> fallbacks.of(plan));
    }

    private static <T> Mono<Advised<T>> ask(
            SearchPlan plan, Function<SearchPlan, Mono<SearchResponse<T>>> index, Mono<Optional<Wider>> wider) {
        return index.apply(plan).flatMap(found -> {
            Advised<T> asked = new Advised<>(found, plan, null);
            return total(found) > 0
                    ? Mono.just(asked)
                    : wider.flatMap(other -> other.map(reading -> index.apply(reading.plan())
                                    .map(more -> new Advised<>(more, reading.plan(), reading)))
                            .orElse(Mono.just(asked)));
        });
    }

    /** A spelling that finds much more than was found; where nothing was, it is the first of the wider readings. */
    <T> Mono<Optional<DidYouMean>> spelling(Advised<T> advised, long found) {
        if (advised.wider() != null) {
            return Mono.just(Optional.ofNullable(advised.wider().spelling()));
        }
        return found == 0
                ? Mono.just(Optional.empty())
                : inTime(spelling.near(advised.plan(), found).map(near -> near.map(Spelling.Spelt::offer)));
    }

    private <T> Mono<Optional<T>> inTime(Mono<Optional<T>> advice) {
        return advice.timeout(settings.advice(), Mono.fromSupplier(() -> {
            late.increment();
            return Optional.empty();
        }));
    }

    private static long total(SearchResponse<?> found) {
        TotalHits total = found.hits().total();
        return total == null ? found.hits().hits().size() : total.value();
    }
}
