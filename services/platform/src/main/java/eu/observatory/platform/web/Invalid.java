package eu.observatory.platform.web;

import org.springframework.http.HttpStatus;

/** A value that the request may not have; answered with 400 and the name of its field. */
public final class Invalid extends Problem {

    public Invalid(String field, String detail) {
        this("invalid-parameter", field, detail);
    }

    public Invalid(String slug, String field, String detail) {
        super(HttpStatus.BAD_REQUEST, slug, detail, field);
    }
}
