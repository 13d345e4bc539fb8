package eu.observatory.gateway.session;

/** The issuer cannot be asked, did not answer in time, or failed by itself. */
final class IssuerAway extends RuntimeException {

    IssuerAway(Throwable cause) {
        super("The issuer does not answer: " + cause, cause, false, false);
    }

    IssuerAway() {
        super("The issuer did not answer a moment ago", null, false, false);
    }

    /** Whether that is what lies behind a failure. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IssuerAway) {
                return true;
            }
        }
        return false;
    }
}
