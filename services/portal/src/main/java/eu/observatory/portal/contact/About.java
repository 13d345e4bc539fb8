package eu.observatory.portal.contact;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a question is about, written like {@code enterprise:fr-siren-000000018}. */
record About(String type, String id) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z][a-z-]{0,39}):([A-Za-z0-9][A-Za-z0-9:._-]{0,99})");

    static Optional<About> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(WRITTEN::matcher)
                .filter(written -> written.matches())
                .map(written -> new About(written.group(1), written.group(2)));
    }
}
