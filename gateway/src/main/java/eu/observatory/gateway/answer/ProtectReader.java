package eu.observatory.gateway.answer;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sets the headers that protect a reader, where the service did not choose its own, and hides what runs behind. */
class ProtectReader implements WebFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "camera=(), geolocation=(self), microphone=(), payment=()",
            "Cross-Origin-Opener-Policy", "same-origin");
    private static final String POLICY = "Content-Security-Policy";
    private static final String PAGE = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean secure = "https".equals(exchange.getRequest().getURI().getScheme());
        exchange.getResponse()
                .beforeCommit(() ->
                        Mono.fromRunnable(() -> protect(exchange.getResponse().getHeaders(), secure)));
        return chain.filter(exchange);
    }

    private static void protect(HttpHeaders headers, boolean secure) {
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
        headers.remove("Strict-Transport-Security");
        ALWAYS.forEach((name, value) -> setIfAbsent(headers, name, value));
        setIfAbsent(headers, POLICY, MediaType.TEXT_HTML.equalsTypeAndSubtype(headers.getContentType()) ? PAGE : DATA);
        if (secure) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
