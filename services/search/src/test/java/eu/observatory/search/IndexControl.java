package eu.observatory.search;

import eu.observatory.search.index.Engine;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import reactor.util.retry.Retry;

/** Waits for the index where a test must. */
@TestComponent
public class IndexControl {

    private final Engine engine;

    IndexControl(Engine engine) {
        this.engine = engine;
    }

    /** Until the indices are there. */
    public void await() {
        engine.read(client -> client.indices().exists(exists -> exists.index(engine.documents(), engine.reference())))
                .filter(exists -> exists.value())
                .switchIfEmpty(reactor.core.publisher.Mono.error(new IllegalStateException("no index yet")))
                .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(200)))
                .block();
    }

    /** Shows what was written so far. */
    public void refresh() {
        engine.write(client ->
                        client.indices().refresh(refresh -> refresh.index(engine.documents(), engine.reference())))
                .block();
    }

    /** Refuses whatever is written, or takes it again. */
    public void block(boolean writing) {
        engine.write(client -> client.indices()
                        .putSettings(index -> index.index(engine.documents())
                                .settings(settings -> settings.blocks(blocks -> blocks.write(writing)))))
                .block();
    }
}
