package eu.observatory.portal.account;

import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.site.Forbidden;
import eu.observatory.portal.site.SignInRequired;
import reactor.core.publisher.Mono;

/** Tells who a page is made for. What they may do the services decide again; the portal shows no door that stays shut. */
public interface Readers {

    /** Empty where nobody is signed in; fails as the gateway does. */
    Mono<Reader> of(Visitor visitor);

    /** Empty also where it cannot be told: a page stands without its reader's name. */
    Mono<Reader> ifKnown(Visitor visitor);

    /** Fails with {@link SignInRequired} where nobody is signed in, and with {@link Forbidden} for who has none of the roles. */
    Mono<Reader> having(Visitor visitor, String... roles);
}
