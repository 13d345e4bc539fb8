package eu.observatory.platform.access;

import eu.observatory.platform.condition.HouseOperation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may call each operation of a service; what is not listed is refused, and the service does not start with it. Read
 * by the check itself, and by the contract that tells clients.
 */
public final class Rules {

    private final Map<String, Rule> byOperation;

    private Rules(Map<String, Rule> byOperation) {
        this.byOperation = Map.copyOf(byOperation);
    }

    public static Rules of(Consumer<Writing> rules) {
        Writing writing = new Writing();
        rules.accept(writing);
        return new Rules(writing.finished());
    }

    /** Those that every service has, too. */
    Rules and(Stream<HouseOperation> operations) {
        Rules more = of(rules ->
                operations.forEach(one -> rules.allow(one.method(), one.path()).to(Role.OPERATOR)));
        Map<String, Rule> all = new LinkedHashMap<>(byOperation);
        more.byOperation.forEach((operation, rule) -> {
            if (all.putIfAbsent(operation, rule) != null) {
                throw new IllegalArgumentException("The starter has a rule for " + operation);
            }
        });
        return new Rules(all);
    }

    @Nullable Rule of(HttpMethod method, String path) {
        return byOperation.get((method == HttpMethod.HEAD ? HttpMethod.GET : method) + " " + path);
    }

    Collection<Rule> all() {
        return byOperation.values();
    }

    /** One rule after the other; {@code to}, {@code in} and the like are about the operations named last. */
    public static final class Writing {

        private final Map<String, Rule> rules = new LinkedHashMap<>();
        private List<String> last = List.of();

        private Writing() {}

        /** For everybody, signed in or not. */
        public Writing open(HttpMethod method, String... paths) {
            return begin(method, Rule.Who.EVERYBODY, paths);
        }

        /** For everybody with a good token, whatever their roles. */
        public Writing signedIn(HttpMethod method, String... paths) {
            return begin(method, Rule.Who.SIGNED_IN, paths);
        }

        /** For the roles that {@code to} names. */
        public Writing allow(HttpMethod method, String... paths) {
            return begin(method, Rule.Who.ROLES, paths);
        }

        public Writing to(Role... roles) {
            return change(rule -> rule.to(List.of(roles)));
        }

        /** A machine with this scope needs no role. */
        public Writing orScope(String scope) {
            return change(rule -> rule.orScope(scope));
        }

        /** The role must hold for the place of the record in the path, as the {@link Belonging} of this name tells. */
        public Writing in(String belonging) {
            return change(rule -> rule.in(belonging));
        }

        /** The handler refuses some of them, by what only it knows; its own tests say whom. */
        public Writing furtherInHandler() {
            return change(Rule::withHandler);
        }

        /** In profile {@code local} and without an issuer, who calls directly from this machine is the operator. */
        public Writing orOnThisMachine() {
            return change(Rule::withThisMachine);
        }

        private Writing begin(HttpMethod method, Rule.Who who, String... paths) {
            last = List.of(paths).stream().map(path -> method + " " + path).toList();
            for (String path : paths) {
                Rule rule = Rule.of(method, path, who);
                if (rules.putIfAbsent(rule.operation(), rule) != null) {
                    throw new IllegalArgumentException("Two rules for " + rule.operation());
                }
            }
            return this;
        }

        private Writing change(UnaryOperator<Rule> change) {
            last.forEach(operation -> rules.computeIfPresent(operation, (_, rule) -> change.apply(rule)));
            return this;
        }

        private Map<String, Rule> finished() {
            rules.values().forEach(rule -> {
                if (rule.who() == Rule.Who.ROLES && rule.roles().isEmpty()
                        || rule.who() != Rule.Who.ROLES && !rule.roles().isEmpty()) {
                    throw new IllegalArgumentException("'allow' and 'to' belong together: " + rule.operation());
                }
            });
            return rules;
        }
    }
}
