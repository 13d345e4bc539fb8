package eu.observatory.gateway.session;

import eu.observatory.gateway.answer.Refused;
import eu.observatory.gateway.client.Sender;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A request that changes something and carries a session must say that it comes from a page of this site. */
class RefuseCrossSite implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        return Sender.mayChange(request) && Cookies.SESSION.of(request) != null && Sender.of(request) != Sender.OWN_PAGE
                ? Mono.error(new Refused(
                        HttpStatus.FORBIDDEN,
                        "cross-site",
                        "This request does not come from a page of the Observatory. Programs use a bearer token and no"
                                + " cookie."))
                : chain.filter(exchange);
    }
}
