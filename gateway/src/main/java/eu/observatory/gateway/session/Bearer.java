package eu.observatory.gateway.session;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The token that a request carries, by its session or brought by its client. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static @Nullable String of(ServerHttpRequest request) {
        String shown = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? shown.substring(SCHEME.length()).strip()
                : null;
    }
}
