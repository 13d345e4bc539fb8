package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Gone;
import eu.observatory.platform.web.NotFound;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.enterprise.Paging.Place;
import eu.observatory.registry.territory.Gazetteer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads enterprises and their histories, page by page. */
@Component
class Browsing {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Enterprises enterprises;
    private final History history;
    private final Paging paging;
    private final Gazetteer gazetteer;

    Browsing(Enterprises enterprises, History history, Paging paging, Gazetteer gazetteer) {
        this.enterprises = enterprises;
        this.history = history;
        this.paging = paging;
        this.gazetteer = gazetteer;
    }

    Mono<Enterprise> one(String id) {
        return enterprises
                .find(id)
                .switchIfEmpty(
                        Mono.error(() -> new NotFound("No enterprise has this id. Look for it with GET /search.")))
                .map(held -> {
                    if (held.withdrawn()) {
                        throw new Gone("withdrawn", "The source of this enterprise has withdrawn it.");
                    }
                    return held.enterprise();
                })
                .timeout(PATIENCE);
    }

    Mono<Page<Enterprise>> page(EnterpriseFilter filter, @Nullable String cursor, int limit) {
        Criteria criteria = criteria(filter);
        String question = Integer.toHexString(filter.toString().hashCode());
        Place place = paging.open(cursor, question, "");
        return total(place, enterprises.count(criteria))
                .flatMap(total -> enterprises
                        .page(criteria, place.after(), limit + 1)
                        .collectList()
                        .map(found -> page(found, limit, total, last -> paging.seal(question, last.id(), total))))
                .timeout(PATIENCE);
    }

    /** All of them, without a limit of time: a stream lasts as long as its reader does. */
    Flux<Enterprise> all(EnterpriseFilter filter) {
        return enterprises.all(criteria(filter));
    }

    Flux<String> states(EnterpriseFilter filter) {
        return enterprises.states(criteria(filter));
    }

    private Criteria criteria(EnterpriseFilter filter) {
        return Criteria.of(
                filter,
                commune -> gazetteer
                        .commune(commune)
                        .map(eu.observatory.registry.territory.Place::id)
                        .orElse(commune));
    }

    Mono<Page<Revision>> history(String id, @Nullable String cursor, int limit) {
        Place place = paging.open(cursor, id, String.valueOf(Long.MAX_VALUE));
        return one(id).then(total(place, history.count(id)))
                .flatMap(total -> history.page(id, Long.parseLong(place.after()), limit + 1)
                        .collectList()
                        .map(found -> page(
                                found, limit, total, last -> paging.seal(id, String.valueOf(last.revision()), total))))
                .timeout(PATIENCE);
    }

    private static Mono<Long> total(Place place, Mono<Long> counted) {
        return Mono.justOrEmpty(place.total()).switchIfEmpty(counted);
    }

    /** One more than the limit was asked for: whether it came tells whether there is a next page. */
    private static <T> Page<T> page(List<T> found, int limit, long total, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, total, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, total, cursor.apply(items.getLast()));
    }
}
