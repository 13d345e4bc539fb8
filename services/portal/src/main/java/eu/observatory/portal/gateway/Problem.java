package eu.observatory.portal.gateway;

import org.jspecify.annotations.Nullable;

/** What the API says when it refuses (RFC 9457). */
public record Problem(
        @Nullable String type,
        int status,
        @Nullable String detail,
        @Nullable String field) {

    private static final String PREFIX = "urn:observatory:problem:";

    /** The last part of the type, like {@code expired-cursor}; empty for a type of somebody else. */
    public String slug() {
        return type != null && type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "";
    }

    /** The status line decides, whatever the body claims. */
    Problem answeredWith(int actual) {
        return new Problem(type, actual, detail, field);
    }
}
