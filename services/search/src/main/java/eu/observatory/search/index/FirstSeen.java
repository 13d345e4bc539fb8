package eu.observatory.search.index;

import co.elastic.clients.elasticsearch.core.MgetResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Since when things are known: what the serving index says survives every later state, and a rebuild. */
@Component
class FirstSeen {

    private final Engine engine;

    FirstSeen(Engine engine) {
        this.engine = engine;
    }

    /** By document key; what was never seen is absent. */
    Mono<Map<String, Instant>> of(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Mono.just(Map.of());
        }
        return engine.write(client -> client.mget(
                        get -> get.index(engine.documents())
                                .ids(keys.stream().distinct().toList())
                                .realtime(false)
                                .sourceIncludes("since"),
                        Seen.class))
                .map(FirstSeen::known);
    }

    private static Map<String, Instant> known(MgetResponse<Seen> found) {
        Map<String, Instant> known = new HashMap<>();
        found.docs().stream()
                .filter(doc -> doc.isResult() && doc.result().found())
                .forEach(doc -> {
                    Seen seen = doc.result().source();
                    if (seen != null && seen.since() != null) {
                        known.put(doc.result().id(), seen.since());
                    }
                });
        return known;
    }

    private record Seen(@Nullable Instant since) {}
}
