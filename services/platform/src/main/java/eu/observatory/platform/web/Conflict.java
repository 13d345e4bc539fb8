package eu.observatory.platform.web;

import org.springframework.http.HttpStatus;

/** The request contradicts the state of the thing; answered with 409. */
public final class Conflict extends Problem {

    public Conflict(String detail) {
        super(HttpStatus.CONFLICT, "conflict", detail);
    }
}
