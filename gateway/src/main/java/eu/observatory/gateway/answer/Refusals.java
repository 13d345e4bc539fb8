package eu.observatory.gateway.answer;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/** Reads any failure as the refusal it amounts to. */
class Refusals {

    private Refusals() {}

    static Refused of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return failure instanceof ResponseStatusException answered
                ? of(answered.getStatusCode(), failure)
                : new Refused(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "The gateway failed on this request. Report it with the X-Request-Id of this answer.",
                        null,
                        failure);
    }

    private static Refused of(HttpStatusCode code, Throwable cause) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return switch (status) {
            case NOT_FOUND ->
                new Refused(status, "not-found", "There is nothing here. GET /api lists what there is.", null, cause);
            case METHOD_NOT_ALLOWED ->
                new Refused(status, "method-not-allowed", "Use a method that /api/docs shows.", null, cause);
            case NOT_ACCEPTABLE ->
                new Refused(status, "not-acceptable", "Accept a type that /api/docs shows.", null, cause);
            default ->
                new Refused(
                        status,
                        status.is4xxClientError() ? "invalid-request" : "internal",
                        status.getReasonPhrase(),
                        null,
                        cause);
        };
    }
}
