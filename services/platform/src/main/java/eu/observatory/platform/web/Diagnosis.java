package eu.observatory.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Says in the platform's words what is wrong with a request; what it does not know is nobody's business outside. */
final class Diagnosis {

    private Diagnosis() {}

    static ProblemDetail of(Throwable failure) {
        return switch (failure) {
            case Problem known -> known.body();
            case MethodNotAllowedException method -> methodNotAllowed(method);
            case UnsupportedMediaTypeStatusException type ->
                Problems.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Send " + oneOf(type.getSupportedMediaTypes()) + ".");
            case NotAcceptableStatusException type ->
                Problems.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "This is available as " + oneOf(type.getSupportedMediaTypes()) + ".");
            case MissingRequestValueException missing ->
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-parameter",
                        "'" + missing.getName() + "' is required.",
                        missing.getName());
            case WebExchangeBindException binding -> binding(binding);
            case HandlerMethodValidationException validation -> validation(validation);
            case ServerWebInputException input -> input(input);
            case ErrorResponse response -> response(response.getStatusCode());
            default -> unknown(failure);
        };
    }

    private static ProblemDetail unknown(Throwable failure) {
        if (caused(failure, DataBufferLimitException.class)) {
            return tooLarge();
        }
        if (Outages.in(failure)) {
            return Problems.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Something this answer needs does not answer just now. Try again in some seconds.");
        }
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "This is a fault of the platform. It is logged; try again later or tell the operator.");
    }

    private static ProblemDetail methodNotAllowed(MethodNotAllowedException failure) {
        return Problems.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                failure.getHttpMethod() + " is not possible here. Possible: " + oneOf(failure.getSupportedMethods())
                        + ".");
    }

    private static ProblemDetail binding(WebExchangeBindException failure) {
        MethodParameter parameter = failure.getMethodParameter();
        boolean body = parameter != null && parameter.hasParameterAnnotation(RequestBody.class);
        List<Violation> violations =
                failure.getFieldErrors().stream().map(Violation::of).toList();
        return violated(body ? "invalid-body" : "invalid-parameter", violations);
    }

    private static ProblemDetail validation(HandlerMethodValidationException failure) {
        List<Violation> violations = failure.getParameterValidationResults().stream()
                .flatMap(result -> Violation.of(result).stream())
                .toList();
        return violated("invalid-parameter", violations);
    }

    private static ProblemDetail violated(String slug, List<Violation> violations) {
        if (violations.isEmpty()) {
            return Problems.of(HttpStatus.BAD_REQUEST, slug, "The values do not fit together.");
        }
        Violation first = violations.getFirst();
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST, slug, "'" + first.field() + "' " + first.detail() + ".", first.field());
        if (violations.size() > 1) {
            problem.setProperty("errors", violations);
        }
        return problem;
    }

    private static ProblemDetail input(ServerWebInputException failure) {
        if (caused(failure, DataBufferLimitException.class)) {
            return tooLarge();
        }
        if (caused(failure, DecodingException.class)) {
            return UnreadableBody.describe(failure);
        }
        return Mismatch.describe(failure);
    }

    private static ProblemDetail response(HttpStatusCode status) {
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            return Problems.of(status, "not-found", "Nothing is at this address.");
        }
        if (status.value() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            return tooLarge();
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        String reason = known == null ? "status-" + status.value() : known.getReasonPhrase();
        return Problems.of(status, reason.toLowerCase(Locale.ROOT).replace(' ', '-'), reason + ".");
    }

    private static ProblemDetail tooLarge() {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The body is larger than this takes. Send it in smaller parts.");
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String oneOf(Iterable<?> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(value.toString()));
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
