package eu.observatory.portal.site;

import java.net.URI;

/** Path and query of a page, whichever language it is asked in. */
record Address(String rest) {

    Address(URI request) {
        this(withoutLanguage(request.getRawPath())
                + (request.getRawQuery() == null ? "" : "?" + request.getRawQuery()));
    }

    String in(String language) {
        return "/" + language + rest;
    }

    private static String withoutLanguage(String path) {
        var segments = path.split("/", 3);
        if (segments.length > 1 && Languages.speaks(segments[1])) {
            return segments.length > 2 ? "/" + segments[2] : "";
        }
        return path.equals("/") ? "" : path;
    }
}
