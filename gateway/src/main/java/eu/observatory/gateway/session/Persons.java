package eu.observatory.gateway.session;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells whose account a request is made under, for whoever has to tell people apart and not browsers. */
public interface Persons {

    /** The subject; empty where nobody asks, fails for a token that is not one for us and where that cannot be told. */
    Mono<String> of(ServerWebExchange exchange);
}
