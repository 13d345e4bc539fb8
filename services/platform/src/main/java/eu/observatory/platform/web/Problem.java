package eu.observatory.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A failure that knows how it is answered: a stable type, a status, a detail that names the way out. */
public abstract class Problem extends RuntimeException {

    private final transient ProblemDetail body;

    Problem(HttpStatus status, String slug, String detail) {
        this(status, slug, detail, null);
    }

    Problem(HttpStatus status, String slug, String detail, @Nullable String field) {
        super(detail);
        body = Problems.of(status, slug, detail, field);
    }

    final ProblemDetail body() {
        return body;
    }
}
