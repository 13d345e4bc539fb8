package eu.observatory.platform.web;

import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells failures of something around the service from faults of its own. Data access may be off the class path. */
final class Outages {

    private static final Set<String> DATABASE = Set.of(
            "io.r2dbc.spi.R2dbcNonTransientResourceException",
            "io.r2dbc.spi.R2dbcTransientResourceException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.transaction.CannotCreateTransactionException");

    private Outages() {}

    static boolean in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException
                    || cause instanceof ConnectException
                    || ofDatabase(cause.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofDatabase(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (DATABASE.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }
}
