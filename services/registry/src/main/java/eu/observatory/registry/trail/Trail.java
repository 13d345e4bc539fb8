package eu.observatory.registry.trail;

import reactor.core.publisher.Mono;

/** The memory of what people did. */
public interface Trail {

    /** Joins the caller's transaction: what is done is remembered, or not done. */
    Mono<Void> note(Deed deed);
}
