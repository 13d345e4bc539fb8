package eu.observatory.registry.claim;

import eu.observatory.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** More than one person or one enterprise may ask for in a day; answered with 429. */
final class TooMany extends Problem {

    TooMany(String detail) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", detail);
    }
}
