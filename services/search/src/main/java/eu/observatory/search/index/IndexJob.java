package eu.observatory.search.index;

import eu.observatory.platform.web.Unavailable;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Sees to it that the indices are there: at the start, or as soon afterwards as Elasticsearch is; its absence is logged already. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IndexJob {

    private final Generations generations;

    IndexJob(Generations generations) {
        this.generations = generations;
    }

    @Scheduled(fixedDelayString = "${observatory.search.index.check:5s}")
    Mono<Void> create() {
        return generations.ensure().onErrorResume(Unavailable.class, later -> Mono.empty());
    }
}
