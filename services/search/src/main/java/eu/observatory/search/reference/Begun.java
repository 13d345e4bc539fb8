package eu.observatory.search.reference;

import java.util.List;
import reactor.core.publisher.Mono;

/** Concepts and territories of whose names only the beginning is known. */
public interface Begun {

    Mono<List<Named>> activities(String typed, int limit, String language);

    Mono<List<Named>> territories(String typed, int limit, String language);
}
