package eu.observatory.search.index;

import eu.observatory.platform.condition.Dependency;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Up when the index answers a question. */
@Component
class IndexHealthIndicator implements ReactiveHealthIndicator, Dependency {

    private final Engine engine;

    IndexHealthIndicator(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Mono<?> answer() {
        return engine.read(client -> client.search(
                search -> search.index(engine.documents(), engine.reference())
                        .size(0)
                        .terminateAfter(1L),
                Void.class));
    }

    @Override
    public Mono<Health> health() {
        return answer().map(answer -> Health.up().build())
                .onErrorResume(failure ->
                        Mono.just(Health.down().withException(failure).build()));
    }
}
