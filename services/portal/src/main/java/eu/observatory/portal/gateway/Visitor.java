package eu.observatory.portal.gateway;

import java.util.Locale;

/**
 * Who a page is made for.
 *
 * @param locale one of the languages of the site
 * @param address the address of the visitor as the gateway saw it, for its limits; empty where the portal asks for all
 * @param token of the person who is signed in, as the gateway relayed it; empty where nobody is
 */
public record Visitor(Locale locale, String address, String token) {

    public boolean isSignedIn() {
        return !token.isEmpty();
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Visitor[locale=%s, signedIn=%s]".formatted(locale, isSignedIn());
    }
}
