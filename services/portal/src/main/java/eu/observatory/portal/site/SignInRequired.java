package eu.observatory.portal.site;

/** A page for people who are signed in, asked for by nobody: it leads to where they sign in, and back. */
public final class SignInRequired extends RuntimeException {

    public SignInRequired() {
        super("Nobody is signed in");
    }
}
