package eu.observatory.gateway.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** A cookie of the gateway's own, which scripts and services never see. */
enum Cookies {
    SESSION("observatory"),
    SIGN_IN("observatory-sign-in");

    /** Browsers then take it from this host over https only; plain http, on one machine, has no such thing. */
    private static final String BOUND = "__Host-";

    private final String name;

    Cookies(String name) {
        this.name = name;
    }

    @Nullable String of(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(name(request));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** Until the browser is closed. */
    void give(ServerWebExchange exchange, String value) {
        give(exchange, value, Duration.ofSeconds(-1));
    }

    void give(ServerWebExchange exchange, String value, Duration life) {
        ServerHttpRequest request = exchange.getRequest();
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name(request), value)
                        .httpOnly(true)
                        .secure(secure(request))
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build());
    }

    void forget(ServerWebExchange exchange) {
        give(exchange, "", Duration.ZERO);
    }

    /** Takes both out of the header that services see, and leaves theirs. */
    static void hide(HttpHeaders headers) {
        List<String> lines = headers.getOrEmpty(HttpHeaders.COOKIE);
        if (lines.isEmpty()) {
            return;
        }
        String others = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !isOurs(cookie.split("=", 2)[0].strip()))
                .collect(Collectors.joining("; "));
        if (others.isEmpty()) {
            headers.remove(HttpHeaders.COOKIE);
        } else {
            headers.set(HttpHeaders.COOKIE, others);
        }
    }

    private static boolean isOurs(String found) {
        return Arrays.stream(values())
                .anyMatch(cookie -> found.equals(cookie.name) || found.equals(BOUND + cookie.name));
    }

    private String name(ServerHttpRequest request) {
        return secure(request) ? BOUND + name : name;
    }

    private static boolean secure(ServerHttpRequest request) {
        return "https".equals(request.getURI().getScheme());
    }
}
