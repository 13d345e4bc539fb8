package eu.observatory.portal.site;

/** A page that the account of whoever asks does not open. */
public final class Forbidden extends RuntimeException {

    public Forbidden(String... roles) {
        super("Only for the roles " + String.join(", ", roles));
    }
}
