package eu.observatory.platform.condition;

import reactor.core.publisher.Mono;

/** Something that a service leans on; each bean of this type is asked whenever an operator wants to know. */
public interface Dependency {

    /** One word, such as {@code database}. */
    String name();

    /** Whether this installation has it at all. */
    default boolean isConfigured() {
        return true;
    }

    /** Ends well where it answers; may take as long as it likes, since nobody waits for it for more than a few seconds. */
    Mono<?> answer();
}
