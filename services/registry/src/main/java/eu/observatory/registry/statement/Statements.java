package eu.observatory.registry.statement;

import reactor.core.publisher.Mono;

/** What enterprises say of themselves; what is written joins the caller's transaction. */
public interface Statements {

    /** Revision 0 where it has said nothing; not found where there is no such enterprise. */
    Mono<Published> of(String enterprise);

    /** The same, and nobody else changes it until the caller's transaction ends. */
    Mono<Published> held(String enterprise);

    /** A change as it may be published, tidied; fails with the field that may not. */
    Mono<Statement> checked(Statement change);

    /**
     * Publishes what is held with a change that was checked; the enterprise's state follows in the same transaction.
     *
     * @param language in which the change is written
     */
    Mono<Published> publish(String enterprise, Published held, Statement change, String language);
}
