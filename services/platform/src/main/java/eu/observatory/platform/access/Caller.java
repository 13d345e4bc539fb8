package eu.observatory.platform.access;

import eu.observatory.platform.web.Resolved;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, by a token that was checked. A handler takes it as an argument, or an {@code Optional} of it where nobody may
 * ask, too.
 *
 * @param subject the account's id at its issuer
 * @param regions NUTS codes that the roles hold for; each covers all places beneath it
 * @param organisations ids that the roles hold for, by the token or by what the service knows itself
 * @param scopes what a machine was allowed
 */
@Resolved
public record Caller(
        String subject,
        @Nullable String name,
        @Nullable String email,
        Set<Role> roles,
        Set<String> regions,
        Set<String> organisations,
        Set<String> scopes) {

    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");

    /** Whoever calls from this machine where nobody can sign in. */
    static final Caller THIS_MACHINE =
            new Caller("this-machine", null, null, Set.of(Role.OPERATOR), Set.of(), Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        regions = Set.copyOf(regions);
        organisations = Set.copyOf(organisations);
        scopes = Set.copyOf(scopes);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the role is held for this NUTS code: one of the caller's regions is it, or is above it. */
    public boolean isOf(Role role, String region) {
        return is(role) && (role.bond() == Role.Bond.NOTHING || covers(region));
    }

    public boolean speaksFor(String organisation) {
        return organisations.contains(organisation);
    }

    boolean holds(Role role, Place place) {
        return is(role)
                && switch (role.bond()) {
                    case NOTHING -> true;
                    case REGION -> place.region() != null && covers(place.region());
                    case ORGANISATION -> place.organisations().stream().anyMatch(this::speaksFor);
                };
    }

    Caller speakingAlsoFor(Set<String> more) {
        Set<String> all = new HashSet<>(organisations);
        all.addAll(more);
        return new Caller(subject, name, email, roles, regions, all, scopes);
    }

    private boolean covers(String region) {
        return regions.stream().anyMatch(held -> NUTS.matcher(held).matches() && region.startsWith(held));
    }

    /** Never in a log with more than the account's id. */
    @Override
    public String toString() {
        return "Caller[subject=%s, roles=%s]".formatted(subject, roles);
    }
}
