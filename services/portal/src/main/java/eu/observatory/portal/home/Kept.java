package eu.observatory.portal.home;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** An answer that is the same for all readers of a language: had anew after a while, kept while it cannot be had. */
final class Kept<T> {

    private static final Logger log = LoggerFactory.getLogger(Kept.class);

    private final AsyncLoadingCache<Locale, Dated<T>> answers;
    private final Function<Locale, Mono<T>> source;
    private final Duration longest;

    /** @param at when it was had */
    record Dated<T>(T value, Instant at) {}

    /**
     * @param fresh after which an answer is asked for again, while readers still get the one at hand
     * @param longest for which an answer is shown that could not be had anew
     */
    Kept(Duration fresh, Duration longest, Function<Locale, Mono<T>> source) {
        this.source = source;
        this.longest = longest;
        this.answers = Caffeine.newBuilder()
                .refreshAfterWrite(fresh)
                .expireAfterWrite(longest)
                .buildAsync(new Loader());
    }

    /** Fails as the source does, where there is nothing at hand. */
    Mono<Dated<T>> in(Locale language) {
        return Mono.fromFuture(() -> answers.get(language), true);
    }

    void forget() {
        answers.synchronous().invalidateAll();
    }

    private CompletableFuture<Dated<T>> ask(Locale language) {
        return source.apply(language)
                .map(value -> new Dated<>(value, Instant.now()))
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private final class Loader implements AsyncCacheLoader<Locale, Dated<T>> {

        @Override
        public CompletableFuture<Dated<T>> asyncLoad(Locale language, Executor executor) {
            return ask(language);
        }

        /** An old answer is worth more than none, up to the longest. */
        @Override
        public CompletableFuture<Dated<T>> asyncReload(Locale language, Dated<T> old, Executor executor) {
            return ask(language).exceptionally(outage -> {
                log.warn("Figures of {} could not be had anew: {}", old.at(), outage.toString());
                if (old.at().plus(longest).isBefore(Instant.now())) {
                    answers.synchronous().invalidate(language);
                }
                return old;
            });
        }
    }
}
