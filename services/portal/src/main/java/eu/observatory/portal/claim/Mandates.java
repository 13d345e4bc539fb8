package eu.observatory.portal.claim;

import eu.observatory.portal.gateway.Visitor;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Tells for which enterprises somebody speaks: those of their account, and those they claimed with success. */
public interface Mandates {

    /** None where nobody is signed in who contributes. */
    Mono<Set<String>> of(Visitor visitor);

    /** What ties them to this one; nothing where nobody is signed in or it cannot be known now. */
    Mono<Bond> of(Visitor visitor, String enterprise);
}
