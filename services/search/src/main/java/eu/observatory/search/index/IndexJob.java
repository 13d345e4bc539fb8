package eu.observatory.search.index;

import eu.observatory.platform.web.Unavailable;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Sees to it that the indices are there: at the start, or as soon afterwards as Elasticsearch is; its absence is logged
 * already. Those that were lost are not made empty: the rebuild fills them first.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IndexJob {

    private final Generations generations;
    private final Past past;

    IndexJob(Generations generations, Past past) {
        this.generations = generations;
        this.past = past;
    }

    @Scheduled(fixedDelayString = "${observatory.search.index.check:5s}")
    Mono<Void> create() {
        return generations
                .serving()
                .filter(serving -> serving.generation().isEmpty())
                .flatMap(missing -> past.isThere())
                .filter(lost -> !lost)
                .flatMap(never -> generations.ensure())
                .onErrorResume(Unavailable.class, later -> Mono.empty());
    }
}
