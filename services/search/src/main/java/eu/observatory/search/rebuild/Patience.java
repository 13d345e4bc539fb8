package eu.observatory.search.rebuild;

import eu.observatory.platform.web.Unavailable;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** How long a rebuild waits for Elasticsearch or Kafka to come back, at every step anew, before it fails. */
record Patience(Duration limit) {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** For steps that may be done twice. */
    <T> Mono<T> with(Mono<T> step) {
        return step.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE).filter(Unavailable.class::isInstance))
                .timeout(limit, Mono.error(this::over));
    }

    private Unavailable over() {
        return new Unavailable("The search index did not do what a rebuild needs within " + limit + '.');
    }

    /** For steps that may be done twice. Blocks. */
    <T> T with(Supplier<T> step) {
        long begun = System.nanoTime();
        for (boolean first = true; ; first = false) {
            try {
                return step.get();
            } catch (Unavailable away) {
                if (System.nanoTime() - begun > limit.toNanos()) {
                    throw away;
                }
                if (first) {
                    log.warn("The rebuild waits: {}", away.getMessage());
                }
                pause(PAUSE);
            }
        }
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild was stopped", stopped);
        }
    }
}
