package eu.observatory.portal.account;

import eu.observatory.portal.gateway.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** What organisations and enterprises are called, which workspaces know by their ids only. */
public interface Bodies {

    /** In the order of the ids; those beyond the first twenty keep their id for a name. */
    Mono<List<Body>> of(Visitor visitor, List<String> ids);

    default Mono<Body> of(Visitor visitor, String id) {
        return of(visitor, List.of(id)).map(List::getFirst);
    }

    default Mono<Map<String, Body>> byId(Visitor visitor, List<String> ids) {
        return of(visitor, ids.stream().distinct().toList())
                .map(bodies -> bodies.stream()
                        .collect(Collectors.toMap(
                                Body::id, Function.identity(), (one, same) -> one, LinkedHashMap::new)));
    }
}
