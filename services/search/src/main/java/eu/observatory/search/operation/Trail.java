package eu.observatory.search.operation;

import eu.observatory.platform.access.Caller;

/** Keeps in the log who did what, and counts it without saying who. */
public interface Trail {

    /**
     * @param operation a word for the metric, like {@code rebuild}
     * @param what it was done to and what came of it, for the log
     */
    void done(Caller operator, String operation, String what);
}
