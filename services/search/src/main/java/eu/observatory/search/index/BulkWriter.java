package eu.observatory.search.index;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import eu.observatory.platform.web.Unavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a batch; an older state never replaces a newer one, a deleted thing's stub included. */
@Component
class BulkWriter {

    private static final int OLDER_THAN_STORED = 409;

    /** What Elasticsearch answers for a document that it could never take; all else is the index's trouble, and passes. */
    private static final Set<Integer> UNFIT = Set.of(400, 413);

    private final Engine engine;
    private final MeterRegistry meters;

    BulkWriter(Engine engine, MeterRegistry meters) {
        this.engine = engine;
        this.meters = meters;
        for (Part part : Part.values()) {
            Stream.of("applied", "stale", "failed").forEach(outcome -> counter(part, outcome));
        }
    }

    /** Never creates an index by writing to one that is gone. */
    Mono<Void> write(Generation target, List<Change> changes) {
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        BulkRequest request = BulkRequest.of(bulk -> bulk.requireAlias(true)
                .operations(changes.stream()
                        .map(change -> operation(target, change))
                        .toList()));
        return engine.write(client -> client.bulk(request))
                .doOnNext(answer -> check(changes, answer))
                .then();
    }

    private static BulkOperation operation(Generation target, Change change) {
        return BulkOperation.of(operation ->
                operation.index(index -> index.index(Generation.writing(target.index(change.part())))
                        .id(change.key())
                        .version(change.revision())
                        .versionType(VersionType.External)
                        .document(change.body())));
    }

    private void check(List<Change> changes, BulkResponse answer) {
        List<BulkResponseItem> items = answer.items();
        int refused = -1;
        for (int position = 0; position < items.size(); position++) {
            BulkResponseItem item = items.get(position);
            count(changes.get(position).part(), item.status());
            if (item.status() < 400 || item.status() == OLDER_THAN_STORED) {
                continue;
            }
            if (!UNFIT.contains(item.status())) {
                throw new Unavailable("The search index cannot take changes at the moment: " + reason(item));
            }
            refused = refused < 0 ? position : refused;
        }
        if (refused >= 0) {
            throw new Refused(changes.get(refused), reason(items.get(refused)));
        }
    }

    private void count(Part part, int status) {
        String outcome = status < 300 ? "applied" : status == OLDER_THAN_STORED ? "stale" : "failed";
        counter(part, outcome).increment();
    }

    private Counter counter(Part part, String outcome) {
        return meters.counter(
                "observatory.search.changes", "index", part.name().toLowerCase(Locale.ROOT), "outcome", outcome);
    }

    private static String reason(BulkResponseItem item) {
        return item.error() == null
                ? "status " + item.status()
                : item.id() + ": " + item.error().reason();
    }
}
