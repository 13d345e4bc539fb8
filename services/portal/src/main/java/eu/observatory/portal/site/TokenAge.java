package eu.observatory.portal.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads in a token when it was made: enough to choose where to lead somebody, and for nothing else. */
final class TokenAge {

    /** Less than it takes to come from a sign-in to a second refusal, more than it takes to the first. */
    private static final Duration NEW = Duration.ofSeconds(30);

    private static final JsonMapper MAPPER = new JsonMapper();

    private TokenAge() {}

    /** Whether it was made a moment ago, or does not say when. */
    static boolean isNew(String token) {
        var parts = token.split("\\.", -1);
        return parts.length != 3 || made(parts[1]).plus(NEW).isAfter(Instant.now());
    }

    private static Instant made(String claims) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
            var seconds = MAPPER.readTree(text).path("iat").asLong(Long.MAX_VALUE);
            return seconds < Instant.MAX.getEpochSecond() ? Instant.ofEpochSecond(Math.max(0, seconds)) : Instant.now();
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Instant.now();
        }
    }
}
