package eu.observatory.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import eu.observatory.platform.web.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class TimedEngine implements Engine {

    private static final Logger log = LoggerFactory.getLogger(TimedEngine.class);

    private final ElasticsearchAsyncClient client;
    private final IndexSettings settings;

    TimedEngine(ElasticsearchAsyncClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public <T> Mono<T> read(Function<ElasticsearchAsyncClient, CompletableFuture<T>> question) {
        return within(settings.readTimeout(), question);
    }

    @Override
    public <T> Mono<T> write(Function<ElasticsearchAsyncClient, CompletableFuture<T>> order) {
        return within(settings.writeTimeout(), order);
    }

    @Override
    public String documents() {
        return settings.alias();
    }

    @Override
    public String reference() {
        return settings.alias() + "-reference";
    }

    private <T> Mono<T> within(Duration limit, Function<ElasticsearchAsyncClient, CompletableFuture<T>> call) {
        return Mono.fromFuture(() -> call.apply(client))
                .timeout(limit)
                .onErrorMap(TimedEngine::isOutage, TimedEngine::unavailable);
    }

    private static Unavailable unavailable(Throwable outage) {
        log.warn("Elasticsearch does not answer: {}", outage.toString());
        return new Unavailable("The search index does not answer at the moment. Try again in a few seconds.");
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || (failure instanceof ElasticsearchException answer
                        && (answer.status() == 429
                                || answer.status() >= 500
                                || "index_not_found_exception"
                                        .equals(answer.error().type())));
    }
}
