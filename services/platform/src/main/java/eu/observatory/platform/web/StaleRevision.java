package eu.observatory.platform.web;

import org.springframework.http.HttpStatus;

/** A write was based on a revision that is no longer the current one; answered with 412. */
public final class StaleRevision extends Problem {

    public StaleRevision(long current) {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "stale-revision",
                "It is now at revision %d. Read it again and repeat the change on what it says now.".formatted(current),
                "If-Match");
        body().setProperty("current", current);
    }
}
