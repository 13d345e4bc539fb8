package eu.observatory.gateway.session;

import org.springframework.web.server.ServerWebExchange;

/** What is known of who asks. */
sealed interface Standing {

    String ATTRIBUTE = Standing.class.getName();

    static Standing of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }

    record SignedIn(Session session) implements Standing {}

    /** @param over whether the browser still holds the cookie of a session that is over */
    record Anonymous(boolean over) implements Standing {}

    /** There is a cookie, and the sessions or the issuer cannot be asked what it is worth. */
    record Unknown() implements Standing {}
}
