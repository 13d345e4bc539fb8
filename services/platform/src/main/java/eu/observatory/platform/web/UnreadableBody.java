package eu.observatory.platform.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** A body that is no JSON, or JSON of another shape. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail describe(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException shape && !shape.getPath().isEmpty()) {
                String field = path(shape);
                return problem("'" + field + "' is missing or has a value of the wrong kind.", field);
            }
            if (cause instanceof JacksonException syntax && syntax.getLocation() != null) {
                return problem(
                        "The body is not the JSON that is expected here: see line %d, column %d."
                                .formatted(
                                        syntax.getLocation().getLineNr(),
                                        syntax.getLocation().getColumnNr()),
                        null);
            }
        }
        return problem("The body cannot be read.", null);
    }

    private static ProblemDetail problem(String detail, @Nullable String field) {
        return Problems.of(HttpStatus.BAD_REQUEST, "invalid-body", detail, field);
    }

    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
