package eu.observatory.gateway.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that the gateway answers itself, as the problem {@code urn:observatory:problem:<slug>}. */
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final @Nullable Duration retryAfter;

    public Refused(HttpStatus status, String slug, String detail) {
        this(status, slug, detail, null, null);
    }

    public Refused(
            HttpStatus status, String slug, String detail, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(detail, cause, false, false);
        this.status = status;
        this.slug = slug;
        this.retryAfter = retryAfter;
    }

    HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** Whole seconds, at least one. */
    @Nullable Long retryAfterSeconds() {
        return retryAfter == null
                ? null
                : Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
