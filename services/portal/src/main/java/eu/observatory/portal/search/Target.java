package eu.observatory.portal.search;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the page of a thing is. */
final class Target {

    private Target() {}

    /** @return a path after the language, like {@code /enterprises/fr-siren-000000018} */
    static String of(String type, String id) {
        var folder = type.equals("organisation") ? "/organisations/" : "/enterprises/";
        return folder + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
