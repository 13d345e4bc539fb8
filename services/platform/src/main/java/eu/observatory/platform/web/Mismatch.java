package eu.observatory.platform.web;

import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebInputException;

/** A parameter whose text is not of its type. */
final class Mismatch {

    private Mismatch() {}

    static ProblemDetail describe(ServerWebInputException failure) {
        MethodParameter parameter = failure.getMethodParameter();
        if (parameter == null) {
            return Problems.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "The request cannot be understood.");
        }
        String name = KnownParameters.name(parameter);
        String expected = failure.getCause() instanceof TypeMismatchException mismatch
                ? kind(mismatch.getRequiredType())
                : "a value of another kind";
        return Problems.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "'" + name + "' takes " + expected + ".", name);
    }

    static String expected(@Nullable Object rejected) {
        return "does not take '" + rejected + "'";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of another kind";
        }
        if (type.isEnum()) {
            return "one of " + KebabEnums.spellings(type.asSubclass(Enum.class));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return Temporal.class.isAssignableFrom(type) ? "a date like 2026-01-31" : "a value of another kind";
    }
}
