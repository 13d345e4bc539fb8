package eu.observatory.gateway.answer;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Says to caches that the server compresses for those who can read it; the compression itself does not. */
class VaryByEncoding implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        exchange.getResponse()
                .beforeCommit(
                        () -> Mono.fromRunnable(() -> headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)));
        return chain.filter(exchange);
    }
}
