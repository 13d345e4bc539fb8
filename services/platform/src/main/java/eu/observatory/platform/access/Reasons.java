package eu.observatory.platform.access;

import java.util.stream.Collectors;

/** Says who could do what somebody may not. */
final class Reasons {

    private Reasons() {}

    static Forbidden role(Rule rule) {
        return new Forbidden("This is for the role %s. GET /me says which roles you have.".formatted(roles(rule)));
    }

    static Forbidden place(Rule rule) {
        return new Forbidden(
                "This %s belongs to another region or organisation than your role is for: it takes the role %s for that one."
                        .formatted(rule.of(), roles(rule)));
    }

    private static String roles(Rule rule) {
        return rule.roles().stream().sorted().map(Role::code).collect(Collectors.joining(" or "));
    }
}
