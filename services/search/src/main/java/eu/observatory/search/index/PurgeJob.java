package eu.observatory.search.index;

import co.elastic.clients.elasticsearch._types.Conflicts;
import co.elastic.clients.elasticsearch.core.DeleteByQueryResponse;
import eu.observatory.platform.web.Unavailable;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets what was deleted so long ago that nothing can be replayed that is older. */
@Component
class PurgeJob {

    private static final Logger log = LoggerFactory.getLogger(PurgeJob.class);

    private final Engine engine;
    private final IndexSettings settings;

    PurgeJob(Engine engine, IndexSettings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    @Scheduled(
            initialDelayString = "${observatory.search.index.purge:24h}",
            fixedDelayString = "${observatory.search.index.purge:24h}")
    Mono<Void> purge() {
        Instant before = Instant.now().minus(settings.keepDeleted());
        return Flux.just(engine.documents(), engine.reference())
                .concatMap(alias -> purge(alias, before))
                .doOnNext(purged -> log.info("Purged {} things that were deleted before {}", purged.deleted(), before))
                .then()
                .onErrorResume(Unavailable.class, tomorrow -> Mono.empty());
    }

    private Mono<DeleteByQueryResponse> purge(String alias, Instant before) {
        return engine.write(client -> client.deleteByQuery(delete -> delete.index(alias)
                .conflicts(Conflicts.Proceed)
                .query(query -> query.bool(bool -> bool.filter(
                                gone -> gone.term(term -> term.field("deleted").value(true)))
                        .mustNot(recent -> recent.range(range ->
                                range.date(date -> date.field("deletedAt").gte(before.toString()))))))));
    }
}
