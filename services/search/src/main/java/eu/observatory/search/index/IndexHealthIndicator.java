package eu.observatory.search.index;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Up when the index answers a question. */
@Component
class IndexHealthIndicator implements ReactiveHealthIndicator {

    private final Engine engine;

    IndexHealthIndicator(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Mono<Health> health() {
        return engine.read(client -> client.search(
                        search -> search.index(engine.documents(), engine.reference())
                                .size(0)
                                .terminateAfter(1L),
                        Void.class))
                .map(answer -> Health.up().build())
                .onErrorResume(failure ->
                        Mono.just(Health.down().withException(failure).build()));
    }
}
