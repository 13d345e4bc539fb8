package eu.observatory.registry.concept;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What concepts, territories and organisations are called. */
public interface Labels {

    /** Id to label in that language, or in the next best one; an id without any label is left out. */
    Mono<Map<String, String>> labels(Collection<String> ids, String language);
}
