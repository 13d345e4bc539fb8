package eu.observatory.gateway.route;

import eu.observatory.gateway.answer.Refused;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads no byte of a body without a bound for who does not even claim to be somebody; the service checks the claim. */
class RefuseNobody implements GatewayFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        headers.set(HttpHeaders.CONNECTION, "close");
        return Mono.error(new Refused(
                HttpStatus.UNAUTHORIZED,
                "sign-in-required",
                "This needs somebody who has signed in. People sign in at /sign-in, programs bring a token of the"
                        + " issuer."));
    }
}
