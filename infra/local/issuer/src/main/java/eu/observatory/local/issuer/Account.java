package eu.observatory.local.issuer;

import java.util.List;

/**
 * A sample account.
 *
 * @param regions the NUTS codes that its roles hold for
 * @param organisations the ids of the organisations that its roles hold for
 */
record Account(String user, String name, List<String> roles, List<String> regions, List<String> organisations) {

    /** Of every account; it protects nothing. */
    static final String PASSWORD = "sample";

    String email() {
        return user + "@sample.example";
    }
}
