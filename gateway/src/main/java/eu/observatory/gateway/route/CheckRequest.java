package eu.observatory.gateway.route;

import eu.observatory.gateway.answer.Refused;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses what a server further on could read as another request than the one that was routed, or not read at all. */
class CheckRequest implements WebFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final int LONGEST_ADDRESS = 8_192;
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
    private static final Pattern AMBIGUOUS =
            Pattern.compile("^[^/]|^$|//|;|\\\\|%2f|%5c|%00|%25|(^|/)(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Refused refused = refusal(exchange.getRequest());
        return refused == null ? chain.filter(exchange) : Mono.error(refused);
    }

    private static @Nullable Refused refusal(ServerHttpRequest request) {
        if (!METHODS.contains(request.getMethod().name())) {
            return new Refused(
                    HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Use a method that /api/docs shows.");
        }
        if (address(request) > LONGEST_ADDRESS) {
            return new Refused(
                    HttpStatus.URI_TOO_LONG,
                    "address-too-long",
                    "An address may have at most %d characters. Ask a shorter question or choose fewer values."
                            .formatted(LONGEST_ADDRESS));
        }
        String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        if (host == null || !HOST.matcher(host).matches()) {
            return new Refused(
                    HttpStatus.BAD_REQUEST, "invalid-host", "Send the name of this server in the Host header.");
        }
        return AMBIGUOUS.matcher(request.getURI().getRawPath()).find()
                ? new Refused(
                        HttpStatus.BAD_REQUEST,
                        "ambiguous-path",
                        "Write the path without empty, dot or parameter segments and without encoded slashes.")
                : null;
    }

    private static int address(ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        return request.getURI().getRawPath().length() + (query == null ? 0 : query.length() + 1);
    }
}
