package eu.observatory.registry.resource;

import reactor.core.publisher.Mono;

/** How many things the lists hold: counted once for all who ask for the same list within a while. */
public interface Totals {

    /**
     * As it was counted at most the time of {@link ListSettings} ago.
     *
     * @param question the same for the same list
     */
    Mono<Long> of(String question, Mono<Long> count);
}
