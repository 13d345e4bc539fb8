package eu.observatory.gateway.session;

import eu.observatory.gateway.session.Standing.Anonymous;
import eu.observatory.gateway.session.Standing.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns the cookie of a session into the token of its person, which services check by themselves. A token that the client
 * brings passes as it is. Pages are also told until when the session lasts, or that there is none.
 */
class RelayToken implements WebFilter {

    /** Absent where nobody can sign in; else {@code none}, or when the session ends. */
    static final String SESSION = "X-Observatory-Session";

    private final Standings standings;

    RelayToken(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String cookie = Cookies.SESSION.of(request);
        return cookie == null || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                ? pass(exchange, chain, new Anonymous(false))
                : standings.of(Key.of(cookie)).flatMap(standing -> pass(exchange, chain, standing));
    }

    private static Mono<Void> pass(ServerWebExchange exchange, WebFilterChain chain, Standing standing) {
        exchange.getAttributes().put(Standing.ATTRIBUTE, standing);
        if (standing instanceof Anonymous(boolean over) && over) {
            Cookies.SESSION.forget(exchange);
        }
        boolean page = !exchange.getRequest().getPath().value().startsWith("/api/");
        if (standing instanceof SignedIn) {
            exchange.getResponse()
                    .beforeCommit(() -> Mono.fromRunnable(() -> keepPrivate(exchange.getResponse(), page)));
        }
        ServerHttpRequest relayed = exchange.getRequest()
                .mutate()
                .headers(headers -> tell(headers, standing, page))
                .build();
        return chain.filter(exchange.mutate().request(relayed).build());
    }

    private static void tell(HttpHeaders headers, Standing standing, boolean page) {
        Cookies.hide(headers);
        if (standing instanceof SignedIn(Session session)) {
            headers.setBearerAuth(session.tokens().access());
        }
        if (page) {
            headers.set(
                    SESSION,
                    standing instanceof SignedIn(Session session)
                            ? session.ends().toString()
                            : "none");
        }
    }

    /** No cache and no back button shows it to whoever comes next; styles and scripts are the same for all. */
    private static void keepPrivate(ServerHttpResponse response, boolean page) {
        HttpHeaders headers = response.getHeaders();
        if (!page || MediaType.TEXT_HTML.equalsTypeAndSubtype(headers.getContentType())) {
            headers.setCacheControl("private, no-store");
        }
    }
}
