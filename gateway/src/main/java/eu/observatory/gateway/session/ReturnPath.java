package eu.observatory.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody comes back to: a path of this site, or its entrance in place of anything else. */
record ReturnPath(String text) {

    private static final int LONGEST = 1_000;

    /** One slash and no second, no backslash, which browsers take for one, and nothing that they would leave out. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private static final Pattern OURS = Pattern.compile("/(sign-in|sign-out|api)([/?#].*)?");
    private static final Pattern LANGUAGE = Pattern.compile("/(fr|nl|de|en)([/?#].*)?");

    static ReturnPath of(@Nullable String asked) {
        return new ReturnPath(asked != null && isLocal(asked) ? asked : "/");
    }

    private static boolean isLocal(String asked) {
        return asked.length() <= LONGEST
                && LOCAL.matcher(asked).matches()
                && !OURS.matcher(asked).matches()
                && isAddress(asked);
    }

    private static boolean isAddress(String asked) {
        try {
            return new URI(asked).getRawAuthority() == null;
        } catch (URISyntaxException odd) {
            return false;
        }
    }

    /** The language of the page, or nothing. */
    String language() {
        Matcher matcher = LANGUAGE.matcher(text);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The home page in the same language. */
    String home() {
        return "/" + language();
    }
}
