package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.index.Copied;
import eu.observatory.search.index.Engine;
import eu.observatory.search.index.Generation;
import eu.observatory.search.index.Generations;
import eu.observatory.search.index.Part;
import eu.observatory.search.reference.ReferenceFeed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

/** However many things were deleted, what says so is carried over, in steps that each take less than a write may. */
@BareSearchTest
@TestPropertySource(
        properties = {"observatory.search.index.alias=stubs", "observatory.search.index.write-timeout=1500ms"})
@TestConstructor(autowireMode = AutowireMode.ALL)
class StubTests {

    private static final Duration WRITE_TIMEOUT = Duration.ofMillis(1_500);
    private static final Duration UNDERWAY = Duration.ofMillis(200);
    private static final int DELETED = 3_500;

    private final EnterpriseFeed feed;
    private final ReferenceFeed reference;
    private final IndexControl index;
    private final Engine engine;
    private final Generations generations;

    StubTests(
            EnterpriseFeed feed, ReferenceFeed reference, IndexControl index, Engine engine, Generations generations) {
        this.feed = feed;
        this.reference = reference;
        this.index = index;
        this.engine = engine;
        this.generations = generations;
    }

    @Test
    void areCarriedOverForLongerThanAWriteMayTake() {
        index.await();
        for (int first = 0; first < DELETED; first += 500) {
            feed.take(IntStream.range(first, first + 500)
                    .mapToObj(number -> Records.tombstone("registry.enterprises", "hub", id(number), 7))
                    .toList());
        }
        reference.deleteConcept("2026-01-01T00:00:00Z", "skill:gone", 7);
        index.refresh();
        Generation now = generations.serving().block().generation().orElseThrow();
        Generation next = generations.create().block();

        long begun = System.nanoTime();
        copied(now, next, Copied.NOTHING)
                .expand(reached -> copied(now, next, reached))
                .blockLast();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(WRITE_TIMEOUT);

        generations.serve(next).block();
        assertThat(count(next, Part.DOCUMENTS)).isEqualTo(DELETED);
        assertThat(count(next, Part.REFERENCE)).isEqualTo(1);
        assertThat(version("hub:enterprise:" + id(DELETED - 1))).isEqualTo(7);
    }

    private Mono<Copied> copied(Generation now, Generation next, Copied reached) {
        return generations.copyStubs(now, next, reached);
    }

    private long count(Generation generation, Part part) {
        return engine.read(client -> client.count(count -> count.index(generation.index(part))))
                .block()
                .count();
    }

    private long version(String key) {
        return engine.read(client ->
                        client.get(get -> get.index(engine.documents()).id(key), Void.class))
                .block()
                .version();
    }

    private static String id(int number) {
        return "fr-siren-670%06d".formatted(number);
    }

    /** Every order is under way for a while, as to a cluster far off. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FarOff {

        @Bean
        static BeanPostProcessor farOff() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Engine engine ? new FarEngine(engine) : bean;
                }
            };
        }
    }

    private record FarEngine(Engine engine) implements Engine {

        private static final Executor LATER =
                CompletableFuture.delayedExecutor(UNDERWAY.toMillis(), TimeUnit.MILLISECONDS);

        @Override
        public <T> Mono<T> read(Function<ElasticsearchAsyncClient, CompletableFuture<T>> question) {
            return engine.read(question);
        }

        @Override
        public <T> Mono<T> write(Function<ElasticsearchAsyncClient, CompletableFuture<T>> order) {
            return engine.write(
                    client -> CompletableFuture.supplyAsync(() -> client, LATER).thenCompose(order));
        }

        @Override
        public String documents() {
            return engine.documents();
        }

        @Override
        public String reference() {
            return engine.reference();
        }
    }
}
