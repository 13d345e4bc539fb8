package eu.observatory.gateway.limit;

import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** Which policy a request falls under. */
class Policies {

    private static final Pattern EXPORT = Pattern.compile("/api/[^/]+/export\\..*");
    private static final Pattern SEARCH = Pattern.compile("/api/(search|suggestions)(/.*)?");

    private static final Pattern MESSAGES = Pattern.compile("/api/messages/?");

    private static final Pattern SIGN_IN = Pattern.compile("/sign-(in|out)(/.*)?");

    private final Policy search;
    private final Policy exports;
    private final Policy signIn;
    private final Policy messages;
    private final Policy rest;

    Policies(LimitSettings settings) {
        this.search = new Policy("search", settings.search(), settings.window());
        this.exports = new Policy("exports", settings.exports(), settings.window());
        this.signIn = new Policy("sign-in", settings.signIn(), settings.window());
        this.messages = new Policy("messages", settings.messages(), settings.window());
        this.rest = new Policy("default", settings.rest(), settings.window());
    }

    Policy of(HttpMethod method, String path) {
        if (method == HttpMethod.POST && MESSAGES.matcher(path).matches()) {
            return messages;
        }
        if (EXPORT.matcher(path).matches()) {
            return exports;
        }
        if (SIGN_IN.matcher(path).matches()) {
            return signIn;
        }
        return SEARCH.matcher(path).matches() ? search : rest;
    }
}
