package eu.observatory.portal.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** The gateway's ways in and out, as far as it says that there are any: it keeps the sessions and removes what others claim. */
final class Doorway {

    /** Absent where nobody can sign in; else {@code none}, or when the session ends. */
    private static final String SESSION = "X-Observatory-Session";

    /** The founding territories' time, but for those overseas. */
    private static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    private static final String NONE = "none";

    private Doorway() {}

    static @Nullable String signIn(ServerWebExchange exchange, String page) {
        return NONE.equals(said(exchange)) ? with("/sign-in", page) : null;
    }

    /** For somebody who may be signed in, but whose token was refused; absent only where nobody can sign in. */
    static @Nullable String signInAgain(ServerWebExchange exchange, String page) {
        return said(exchange) == null ? null : with("/sign-in", page);
    }

    static @Nullable String signOut(ServerWebExchange exchange, String language) {
        return sessionEnds(exchange) == null ? null : with("/sign-out", "/" + language);
    }

    static @Nullable ZonedDateTime sessionEnds(ServerWebExchange exchange) {
        var said = said(exchange);
        try {
            return said == null || said.equals(NONE)
                    ? null
                    : Instant.parse(said).atZone(HERE);
        } catch (DateTimeParseException claimed) {
            return null;
        }
    }

    private static @Nullable String said(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getFirst(SESSION);
    }

    private static String with(String path, String to) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(to)
                .toUriString();
    }
}
