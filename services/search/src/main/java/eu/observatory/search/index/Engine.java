package eu.observatory.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Elasticsearch, answering in bounded time or failing with {@link eu.observatory.platform.web.Unavailable}. */
public interface Engine {

    <T> Mono<T> read(Function<ElasticsearchAsyncClient, CompletableFuture<T>> question);

    <T> Mono<T> write(Function<ElasticsearchAsyncClient, CompletableFuture<T>> order);

    /** The alias of everything that can be found. */
    String documents();

    /** The alias of concepts and territories. */
    String reference();
}
