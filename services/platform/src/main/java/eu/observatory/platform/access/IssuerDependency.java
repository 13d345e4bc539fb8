package eu.observatory.platform.access;

import eu.observatory.platform.condition.Dependency;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The issuer of accounts; people who are signed in go on without it for a while.
 *
 * @param keys null where there is none
 */
record IssuerDependency(@Nullable IssuerKeys keys) implements Dependency {

    @Override
    public String name() {
        return "issuer";
    }

    @Override
    public boolean isConfigured() {
        return keys != null;
    }

    @Override
    public Mono<?> answer() {
        return keys == null ? Mono.empty() : keys.recent();
    }
}
