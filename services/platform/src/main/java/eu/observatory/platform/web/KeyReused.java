package eu.observatory.platform.web;

import org.springframework.http.HttpStatus;

/** A second, different request came under the Idempotency-Key of a first; answered with 422. */
final class KeyReused extends Problem {

    KeyReused() {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request. Take a new key for every new request.",
                IdempotencyFilter.KEY);
    }
}
