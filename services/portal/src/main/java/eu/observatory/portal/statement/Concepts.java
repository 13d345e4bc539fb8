package eu.observatory.portal.statement;

import eu.observatory.portal.gateway.Visitor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The code lists that a form offers, in the reader's language. */
public interface Concepts {

    /** What concepts are called; one whose name cannot be had is called by its id. */
    Mono<Map<String, String>> labels(Visitor visitor, Collection<String> ids);

    /** What a field of this section proposes while somebody types; empty where the list is too long or cannot be had. */
    Mono<List<Choice>> proposals(Visitor visitor, Section section);

    /** A draft with an id for each concept that was named, and what may be meant where that is not plain. */
    Mono<Draft> found(Visitor visitor, Draft draft);
}
