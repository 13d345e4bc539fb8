package eu.observatory.platform.condition;

import reactor.core.publisher.Mono;

/** Tells how this service is; always within a few seconds, whatever does not answer. */
public interface Conditions {

    Mono<Condition> now();
}
