package eu.observatory.platform.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may call one operation.
 *
 * @param roles one of which is needed where {@code who} says so
 * @param scopes one of which stands in for a role, wherever the record belongs
 * @param of the {@link Belonging} of the record in the path, whose place the role must hold for
 * @param further whether the handler refuses some of those who got so far
 * @param onThisMachine whether a direct call from this machine is enough where nobody can sign in
 */
record Rule(
        HttpMethod method,
        String path,
        Who who,
        Set<Role> roles,
        Set<String> scopes,
        @Nullable String of,
        boolean further,
        boolean onThisMachine) {

    enum Who {
        EVERYBODY,
        SIGNED_IN,
        ROLES
    }

    static Rule of(HttpMethod method, String path, Who who) {
        if (path.indexOf('*') >= 0 || !path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "Rules name each operation by the path of its handler, without wildcards: " + path);
        }
        return new Rule(method, path, who, Set.of(), Set.of(), null, false, false);
    }

    Rule to(Collection<Role> some) {
        return new Rule(method, path, who, EnumSet.copyOf(some), scopes, of, further, onThisMachine);
    }

    Rule orScope(String scope) {
        Set<String> more = new TreeSet<>(scopes);
        more.add(scope);
        return new Rule(method, path, who, roles, more, of, further, onThisMachine);
    }

    Rule in(String belonging) {
        return new Rule(method, path, who, roles, scopes, belonging, further, onThisMachine);
    }

    Rule withHandler() {
        return new Rule(method, path, who, roles, scopes, of, true, onThisMachine);
    }

    Rule withThisMachine() {
        return new Rule(method, path, who, roles, scopes, of, further, true);
    }

    String operation() {
        return method + " " + path;
    }

    boolean isOpen() {
        return who == Who.EVERYBODY;
    }

    boolean isForMachine(Caller caller) {
        return caller.scopes().stream().anyMatch(scopes::contains);
    }

    List<Role> heldBy(Caller caller) {
        return roles.stream().filter(caller::is).toList();
    }

    /** As the contract says it. */
    Map<String, Object> described() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(
                "who",
                switch (who) {
                    case EVERYBODY -> List.of("everybody");
                    case SIGNED_IN -> List.of("signed-in");
                    case ROLES -> roles.stream().sorted().map(Role::code).toList();
                });
        if (of != null) {
            said.put("of", of);
        }
        if (!scopes.isEmpty()) {
            said.put("scopes", List.copyOf(scopes));
        }
        if (further) {
            said.put("further", true);
        }
        return said;
    }
}
