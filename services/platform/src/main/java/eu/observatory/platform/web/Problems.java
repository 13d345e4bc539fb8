package eu.observatory.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The one shape of a problem (RFC 9457). */
final class Problems {

    static final String TYPE = "urn:observatory:problem:";

    private Problems() {}

    static ProblemDetail of(HttpStatusCode status, String slug, String detail) {
        return of(status, slug, detail, null);
    }

    static ProblemDetail of(HttpStatusCode status, String slug, String detail, @Nullable String field) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + slug));
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }
}
