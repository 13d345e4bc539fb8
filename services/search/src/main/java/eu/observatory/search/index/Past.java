package eu.observatory.search.index;

import reactor.core.publisher.Mono;

/** What the broker knows of this service from before. */
public interface Past {

    /**
     * Whether records were indexed already: their index, where it is missing, was lost, and the topics would not be read
     * from their beginnings again. Fails with {@code Unavailable} while the broker is away.
     */
    Mono<Boolean> isThere();
}
