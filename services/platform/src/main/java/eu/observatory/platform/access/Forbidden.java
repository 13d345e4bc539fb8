package eu.observatory.platform.access;

import eu.observatory.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** Somebody who has signed in may not do this; answered with 403. */
public final class Forbidden extends Problem {

    public Forbidden(String detail) {
        super(HttpStatus.FORBIDDEN, "forbidden", detail);
    }
}
