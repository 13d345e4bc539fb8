package eu.observatory.platform.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Somebody asks for more than their share; answered with 429 and the seconds after which there is some again. */
public final class TooManyRequests extends Problem {

    private final long seconds;

    public TooManyRequests(String detail, Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail);
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    protected HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return headers;
    }
}
