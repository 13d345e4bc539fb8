package eu.observatory.portal.gateway;

import org.jspecify.annotations.Nullable;

/** The API answered, and the answer was no: the request is wrong, the thing is missing or the visitor too fast. */
public final class Refused extends RuntimeException {

    private final Problem problem;
    private final @Nullable String retryAfter;

    public Refused(Problem problem, @Nullable String retryAfter) {
        super("The gateway answered " + problem.status() + " " + problem.slug());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    /** Seconds or a date, as the API said it. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }
}
