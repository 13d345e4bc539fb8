package eu.observatory.platform.web;

import org.springframework.http.HttpStatus;

/** The request is larger than the service takes; answered with 413. */
public final class TooLarge extends Problem {

    public TooLarge(String detail) {
        super(HttpStatus.CONTENT_TOO_LARGE, "too-large", detail);
    }
}
