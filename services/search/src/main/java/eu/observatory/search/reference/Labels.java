package eu.observatory.search.reference;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The labels of concepts and territories, as they are when the question is asked. */
public interface Labels {

    /** By id; what has no label in the language has one in another, what is unknown is absent. */
    Mono<Map<String, Named>> of(Collection<String> ids, String language);
}
