package eu.observatory.portal.site;

import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Every answer forbids what the site does not do; a page also says its language. */
@Component
class PageHeaders implements WebFilter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(exchange)));
        return chain.filter(exchange);
    }

    private static void complete(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType())) {
            headers.setContentLanguage(
                    Objects.requireNonNullElse(exchange.getLocaleContext().getLocale(), Languages.ALL.getFirst()));
            if (VisitorArgument.visitor(exchange).isSignedIn()) {
                headers.setCacheControl("private, no-store");
            } else if (headers.getFirst(HttpHeaders.CACHE_CONTROL) == null) {
                headers.setCacheControl("no-cache");
            }
        }
    }
}
