package eu.observatory.platform.outbox;

import reactor.core.publisher.Mono;

/** Marks one thing for publishing, in the caller's reactive transaction. It goes before what {@link Marks} marked. */
public interface Outbox {

    Mono<Void> mark(String topic, String key, long revision);
}
