package eu.observatory.platform.web;

import org.springframework.http.HttpStatus;

/** What a request names existed and is over; answered with 410. */
public final class Gone extends Problem {

    /** A cursor that is over: the detail says how to begin again. */
    public Gone(String detail) {
        this("expired-cursor", detail);
    }

    public Gone(String slug, String detail) {
        super(HttpStatus.GONE, slug, detail);
    }
}
