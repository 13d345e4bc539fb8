package eu.observatory.platform.web;

import java.util.List;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;

/** What one value of a request breaks. */
record Violation(String field, String detail) {

    static Violation of(FieldError error) {
        return new Violation(
                error.getField(),
                error.isBindingFailure()
                        ? Mismatch.expected(error.getRejectedValue())
                        : String.valueOf(error.getDefaultMessage()));
    }

    static List<Violation> of(ParameterValidationResult result) {
        String name = KnownParameters.name(result.getMethodParameter());
        return result.getResolvableErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? of(field)
                        : new Violation(name, String.valueOf(error.getDefaultMessage())))
                .toList();
    }
}
