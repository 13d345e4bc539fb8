package eu.observatory.portal.gateway;

/** The API did not answer in time, could not be reached, or failed by itself. */
public final class Unreachable extends RuntimeException {

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }

    public Unreachable(String message) {
        super(message);
    }
}
