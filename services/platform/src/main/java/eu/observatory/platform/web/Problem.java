package eu.observatory.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A failure that knows how it is answered: a stable type, a status, a detail that names the way out. */
public abstract class Problem extends RuntimeException {

    private final transient ProblemDetail body;

    protected Problem(HttpStatus status, String slug, String detail) {
        this(status, slug, detail, null);
    }

    protected Problem(HttpStatus status, String slug, String detail, @Nullable String field) {
        super(detail);
        body = Problems.of(status, slug, detail, field);
    }

    /** What the answer carries beside the body. */
    protected HttpHeaders headers() {
        return new HttpHeaders();
    }

    final ProblemDetail body() {
        return body;
    }
}
