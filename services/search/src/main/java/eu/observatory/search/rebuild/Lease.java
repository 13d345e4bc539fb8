package eu.observatory.search.rebuild;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import eu.observatory.platform.web.Conflict;
import eu.observatory.search.index.Engine;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whose turn it is to rebuild: one document beside the index, which is written only by whom has seen its last
 * version. So two replicas never build at a time, and one that was taken for dead finds out.
 */
@Component
class Lease {

    private static final String ID = "lease";

    private final Engine engine;

    Lease(Engine engine) {
        this.engine = engine;
    }

    /** @param version grows with every write */
    record Held(Progress progress, long version, long term) {}

    /** Empty when there was never a rebuild. */
    Mono<Optional<Held>> look() {
        return engine.read(client -> client.indices().exists(exists -> exists.index(index())))
                .flatMap(exists -> exists.value()
                        ? engine.read(client ->
                                        client.get(get -> get.index(index()).id(ID), Progress.class))
                                .map(Lease::held)
                        : Mono.just(Optional.empty()));
    }

    /** Fails with {@link Conflict} when another has written since. */
    Mono<Held> write(Progress progress, @Nullable Held before) {
        return (before == null ? create() : Mono.just(true))
                .then(engine.write(client -> client.index(write -> {
                    write.index(index()).id(ID).document(progress).refresh(Refresh.False);
                    return before == null
                            ? write.opType(OpType.Create)
                            : write.ifSeqNo(before.version()).ifPrimaryTerm(before.term());
                })))
                .map(written -> held(progress, written))
                .onErrorMap(Lease::isConflict, failure -> new Conflict("Another replica rebuilds the index already."));
    }

    private Mono<Boolean> create() {
        return engine.write(client -> client.indices()
                        .create(create -> create.index(index())
                                .settings(
                                        settings -> settings.numberOfShards("1").autoExpandReplicas("0-1"))
                                .mappings(mappings -> mappings.dynamic(DynamicMapping.False))))
                .map(created -> true)
                .onErrorReturn(Lease::exists, true);
    }

    private String index() {
        return engine.documents() + "-rebuild";
    }

    private static Held held(Progress progress, IndexResponse written) {
        return new Held(
                progress, Objects.requireNonNull(written.seqNo()), Objects.requireNonNull(written.primaryTerm()));
    }

    private static Optional<Held> held(GetResponse<Progress> found) {
        Progress progress = found.source();
        Long version = found.seqNo();
        Long term = found.primaryTerm();
        return progress == null || version == null || term == null
                ? Optional.empty()
                : Optional.of(new Held(progress, version, term));
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof ElasticsearchException answer && answer.status() == 409;
    }

    private static boolean exists(Throwable failure) {
        return failure instanceof ElasticsearchException answer
                && "resource_already_exists_exception".equals(answer.error().type());
    }
}
