package eu.observatory.platform.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks.
 *
 * @param role of a person, or the scope of a machine; empty for who has neither
 * @param own whether the record that is asked for is of the caller's region and organisation
 * @param authorization the header, null for nobody
 */
record AccessCaller(
        String name,
        Standing standing,
        String role,
        boolean own,
        @Nullable String authorization) {

    enum Standing {
        NOBODY,
        BAD_TOKEN,
        MACHINE,
        PERSON
    }

    private static final List<String> ROLES =
            List.of("contributor", "editor", "reviewer", "statistician", "buyer", "operator");

    /** Every role for one's own place and for another, with a good token and with each kind that is none. */
    static List<AccessCaller> all(AccessMatrix.Place own, AccessMatrix.Place other, Collection<String> scopes) {
        List<AccessCaller> all = new ArrayList<>();
        all.add(new AccessCaller("nobody", Standing.NOBODY, "", false, null));
        all.add(new AccessCaller("noise", Standing.BAD_TOKEN, "", false, "Bearer a.b.c"));
        for (String role : ROLES) {
            Tokens token = Tokens.ofRoles(role);
            add(all, role, true, token.in(own.region()).organisation(own.organisation()));
            add(all, role, false, token.in(other.region()).organisation(other.organisation()));
        }
        all.add(person("no role", "", true, Tokens.ofRoles().in(own.region()).organisation(own.organisation())));
        all.add(machine("", Tokens.ofScopes()));
        scopes.forEach(scope -> all.add(machine(scope, Tokens.ofScopes(scope))));
        return all;
    }

    private static void add(List<AccessCaller> all, String role, boolean own, Tokens token) {
        String name = role + (own ? ", own place" : ", other place");
        all.add(person(name, role, own, token));
        all.add(person(name + ", at+jwt", role, own, token.type("at+jwt")));
        all.add(bad(name + ", expired", token.expired()));
        all.add(bad(name + ", foreign issuer", token.from(TokenIssuer.foreign())));
        all.add(bad(
                name + ", foreign issuer under our name",
                token.with("iss", TokenIssuer.shared().url()).from(TokenIssuer.foreign())));
        all.add(bad(name + ", wrong audience", token.audience("another")));
    }

    private static AccessCaller person(String name, String role, boolean own, Tokens token) {
        return new AccessCaller(name, Standing.PERSON, role, own, token.bearer());
    }

    private static AccessCaller machine(String scope, Tokens token) {
        return new AccessCaller("machine " + scope, Standing.MACHINE, scope, false, token.bearer());
    }

    private static AccessCaller bad(String name, Tokens token) {
        return new AccessCaller(name, Standing.BAD_TOKEN, "", false, token.bearer());
    }
}
