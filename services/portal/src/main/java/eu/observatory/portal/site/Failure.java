package eu.observatory.portal.site;

import eu.observatory.portal.gateway.Problem;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;

/**
 * A failure as a page tells it.
 *
 * @param kind last part of the message keys, {@code failure.<kind>.title} and {@code .text}
 * @param detail what the API says, in its words
 */
record Failure(
        HttpStatus status,
        String kind,
        @Nullable String detail,
        @Nullable String retryAfter) {

    private static final String SIGN_IN = "signin";

    /** Whether signing in may help. */
    boolean wantsSignIn() {
        return kind.equals(SIGN_IN);
    }

    /** Whether asking again may help. */
    boolean passes() {
        return kind.equals("expired") || kind.equals("unavailable") || kind.equals("hurried");
    }

    static Failure of(Throwable cause) {
        return switch (cause) {
            case Refused refused -> of(refused.problem(), refused.retryAfter());
            case SignInRequired nobody -> new Failure(HttpStatus.FORBIDDEN, SIGN_IN, null, null);
            case Forbidden other -> new Failure(HttpStatus.FORBIDDEN, "forbidden", null, null);
            case Unreachable unreachable -> new Failure(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", null, "10");
            case ErrorResponse answered
            when answered.getStatusCode() == HttpStatus.FORBIDDEN ->
                new Failure(HttpStatus.FORBIDDEN, "form", null, null);
            case ErrorResponse answered -> ofStatus(answered.getStatusCode().value(), null, null);
            default -> new Failure(HttpStatus.INTERNAL_SERVER_ERROR, "internal", null, null);
        };
    }

    private static Failure of(Problem problem, @Nullable String retryAfter) {
        return switch (problem.slug()) {
            case "expired-cursor" -> new Failure(HttpStatus.GONE, "expired", null, null);
            case "forbidden" -> new Failure(HttpStatus.FORBIDDEN, "forbidden", problem.detail(), null);
            case "conflict", "stale-revision" -> new Failure(HttpStatus.CONFLICT, "conflict", problem.detail(), null);
            case "too-large" -> new Failure(HttpStatus.CONTENT_TOO_LARGE, "large", problem.detail(), null);
            case "invalid-body" -> new Failure(HttpStatus.BAD_REQUEST, "unfit", problem.detail(), null);
            default -> ofStatus(problem.status(), problem.detail(), retryAfter);
        };
    }

    private static Failure ofStatus(int status, @Nullable String detail, @Nullable String retryAfter) {
        return switch (status) {
            case 401 -> new Failure(HttpStatus.FORBIDDEN, SIGN_IN, null, null);
            case 403 -> new Failure(HttpStatus.FORBIDDEN, "refused", detail, null);
            case 404 -> new Failure(HttpStatus.NOT_FOUND, "missing", null, null);
            case 410 -> new Failure(HttpStatus.GONE, "withdrawn", null, null);
            case 429 -> new Failure(HttpStatus.TOO_MANY_REQUESTS, "hurried", null, retryAfter);
            case 405 -> new Failure(HttpStatus.METHOD_NOT_ALLOWED, "refused", null, null);
            case 503 -> new Failure(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", null, "10");
            default ->
                status < 500
                        ? new Failure(HttpStatus.BAD_REQUEST, "refused", detail, null)
                        : new Failure(HttpStatus.INTERNAL_SERVER_ERROR, "internal", null, null);
        };
    }
}
