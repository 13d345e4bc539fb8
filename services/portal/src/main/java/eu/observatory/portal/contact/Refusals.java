package eu.observatory.portal.contact;

import eu.observatory.portal.gateway.Problem;
import eu.observatory.portal.gateway.Refused;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** What the API says against a message, in the words of the page. */
final class Refusals {

    private static final Set<String> FIELDS = Set.of("name", "email", "text", "region");

    private Refusals() {}

    static Map<String, String> words(Problem problem) {
        var field = problem.field();
        if (field != null && FIELDS.contains(field)) {
            return Map.of(field, "contact.wrong." + field);
        }
        return switch (problem.status()) {
            case 401 -> Map.of("form", "contact.wrong.signin");
            case 404 -> Map.of("region", "contact.wrong.nodesk");
            case 429 -> Map.of("form", "contact.wrong.busy");
            default -> Map.of("form", isAboutAnything(problem) ? "contact.wrong.about" : "contact.wrong.refused");
        };
    }

    /** Whether what the message is about is not there. */
    static boolean isAboutAnything(Problem problem) {
        var field = problem.field();
        return field != null && field.startsWith("about");
    }

    static HttpStatus status(Refused refused) {
        return refused.problem().status() == HttpStatus.TOO_MANY_REQUESTS.value()
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.BAD_REQUEST;
    }
}
