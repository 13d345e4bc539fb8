package eu.observatory.portal.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/** Where the page of a thing is, if its type has pages here. */
final class Target {

    private static final Map<String, String> FOLDERS =
            Map.of("enterprise", "/enterprises/", "organisation", "/organisations/");

    private Target() {}

    /** @return a path after the language, like {@code /enterprises/fr-siren-000000018}; empty where there is no page */
    static String of(String type, String id) {
        var folder = FOLDERS.get(type);
        return folder == null ? "" : folder + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
