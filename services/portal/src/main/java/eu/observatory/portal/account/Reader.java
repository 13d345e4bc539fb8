package eu.observatory.portal.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as {@code GET /api/me} says.
 *
 * @param regions NUTS codes that the roles hold for
 * @param organisations ids that the roles hold for
 */
public record Reader(
        String subject,
        @Nullable String name,
        @Nullable String email,
        List<String> roles,
        List<String> regions,
        List<String> organisations,
        @Nullable Instant expires) {

    /** @param any of these, as a token names them, like {@code editor} */
    public boolean is(String... any) {
        return Stream.of(any).anyMatch(roles::contains);
    }
}
