package eu.observatory.platform.web;

import org.springframework.http.HttpStatus;

/** Something the answer needs is down for now; answered with 503. */
public final class Unavailable extends Problem {

    public Unavailable(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail);
    }
}
