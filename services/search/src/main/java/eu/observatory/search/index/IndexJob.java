package eu.observatory.search.index;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Sees to it that the indices are there: at the start, or as soon afterwards as Elasticsearch is. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IndexJob {

    private final Indices indices;

    IndexJob(Indices indices) {
        this.indices = indices;
    }

    @Scheduled(fixedDelayString = "${observatory.search.index.check:5s}")
    Mono<Void> create() {
        return indices.create();
    }
}
