package eu.observatory.registry.mail;

import reactor.core.publisher.Mono;

/** Takes letters to be sent. */
public interface Mailbox {

    /** Joins the caller's transaction: the letter goes out once that is committed, and not at all where it is not. */
    Mono<Void> post(Letter letter);
}
