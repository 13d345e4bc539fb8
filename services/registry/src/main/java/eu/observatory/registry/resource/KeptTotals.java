package eu.observatory.registry.resource;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** In this process, for the lists that were asked for last. */
@Component
@EnableConfigurationProperties(ListSettings.class)
class KeptTotals implements Totals {

    /** A question may be as long as an address, 8 KB. */
    private static final int MOST = 1_000;

    private final AsyncCache<String, Long> counted;
    private final Duration patience;

    KeptTotals(ListSettings settings) {
        this.patience = settings.patience();
        this.counted = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(settings.totals())
                .buildAsync();
    }

    /** Counting goes on for the others when one who asked is gone; a count that failed, or never ends, is not kept. */
    @Override
    public Mono<Long> of(String question, Mono<Long> count) {
        return Mono.fromFuture(
                () -> counted.get(
                        question, (list, executor) -> count.timeout(patience).toFuture()),
                true);
    }
}
