package eu.observatory.platform.access;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Tells where the records of one kind belong; a rule names it with {@code in}. */
public interface Belonging {

    /** The kind, like {@code claim}. */
    String of();

    /** The place of the record that the path names; empty when there is none, which is then answered 404. */
    Mono<Place> place(Map<String, String> pathVariables);
}
