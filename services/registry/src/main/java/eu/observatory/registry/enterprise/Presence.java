package eu.observatory.registry.enterprise;

import reactor.core.publisher.Mono;

/** Tells others which enterprises there are. */
public interface Presence {

    /** Whether an enterprise has this id, and has not been withdrawn. */
    Mono<Boolean> present(String id);
}
