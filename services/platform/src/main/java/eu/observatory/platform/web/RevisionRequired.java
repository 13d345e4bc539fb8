package eu.observatory.platform.web;

import org.springframework.http.HttpStatus;

/** A write came without the revision it is based on; answered with 428. */
final class RevisionRequired extends Problem {

    RevisionRequired() {
        super(
                HttpStatus.PRECONDITION_REQUIRED,
                "revision-required",
                "Send If-Match with the ETag of the answer that the change is based on.",
                "If-Match");
    }
}
