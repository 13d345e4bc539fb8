package eu.observatory.search.index;

import eu.observatory.platform.web.Unavailable;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where what arrives is written: the serving indices by their own names, looked up anew every second, and only while
 * they keep the contract of this version. A rebuild counts on that second.
 */
@Component
class Live {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final Mono<Generation> target;

    Live(Generations generations) {
        this.target = generations
                .serving()
                .map(Live::writable)
                .cache(serving -> KNOWN_FOR, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<Generation> target() {
        return target;
    }

    private static Generation writable(Generations.Serving serving) {
        if (serving.generation().isEmpty()) {
            throw new Unavailable("The search index is not there yet.");
        }
        if (!serving.kept()) {
            throw new Unavailable("The search index is of another version and waits to be rebuilt.");
        }
        return serving.generation().get();
    }
}
