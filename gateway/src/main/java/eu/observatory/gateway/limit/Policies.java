package eu.observatory.gateway.limit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Which policy a request falls under. */
class Policies {

    private static final Pattern EXPORT = Pattern.compile("/api/[^/]+/export\\..*");
    private static final Pattern SEARCH = Pattern.compile("/api/(search|suggestions)(/.*)?");

    private static final Pattern MESSAGES = Pattern.compile("/api/messages/?");

    private static final Pattern CODES = Pattern.compile("/api/claims/[^/]+/codes?/?");
    private static final Pattern ME = Pattern.compile("/api/me/?");
    private static final Pattern DATA = Pattern.compile("/api/me/data(/.*)?");

    private static final Pattern SIGN_IN = Pattern.compile("/sign-(in|out)(/.*)?");

    private final Policy search;
    private final Policy exports;
    private final Policy signIn;
    private final Policy messages;
    private final Policy rest;
    private final Policy codes;
    private final Policy me;
    private final Policy data;

    Policies(LimitSettings settings) {
        this.search = new Policy("search", settings.search(), settings.window());
        this.exports = new Policy("exports", settings.exports(), settings.window());
        this.signIn = new Policy("sign-in", settings.signIn(), settings.window());
        this.messages = new Policy("messages", settings.messages(), settings.window());
        this.rest = new Policy("default", settings.rest(), settings.window());
        this.codes = new Policy("codes", settings.codes(), settings.window());
        this.me = new Policy("me", settings.me(), settings.window());
        this.data = new Policy("data", settings.data(), settings.window());
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

    /** Besides: the policy that counts by person, where there is one. */
    @Nullable Policy ofPersons(HttpMethod method, String path) {
        if (method == HttpMethod.POST && CODES.matcher(path).matches()) {
            return codes;
        }
        if (DATA.matcher(path).matches()) {
            return data;
        }
        return ME.matcher(path).matches() ? me : null;
    }
}
