package eu.observatory.local.elasticsearch.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.action.bulk.BulkItemResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** Counts what a pass did, and says it as a stock Elasticsearch does. */
final class ByQueryOutcome {

    private final long start = System.nanoTime();
    private final boolean proceedOnConflict;
    private final List<BulkItemResponse.Failure> failures = new ArrayList<>();
    private long total;
    private long seen;
    private long created;
    private long updated;
    private long deleted;
    private long conflicts;

    ByQueryOutcome(boolean proceedOnConflict) {
        this.proceedOnConflict = proceedOnConflict;
    }

    void expect(long documents) {
        total = documents;
    }

    void see() {
        seen++;
    }

    boolean wantsMore() {
        return seen < total;
    }

    boolean failed() {
        return !failures.isEmpty();
    }

    void count(BulkItemResponse item) {
        if (item.isFailed()) {
            boolean conflict = item.status() == RestStatus.CONFLICT;
            conflicts += conflict ? 1 : 0;
            if (!conflict || !proceedOnConflict) {
                failures.add(item.getFailure());
            }
            return;
        }
        switch (item.getResponse().getResult()) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case DELETED -> deleted++;
            default -> {}
        }
    }

    XContentBuilder json(XContentBuilder json) throws IOException {
        json.startObject()
                .field("took", (System.nanoTime() - start) / 1_000_000)
                .field("timed_out", false)
                .field("total", total)
                .field("updated", updated)
                .field("created", created)
                .field("deleted", deleted)
                .field("batches", 1)
                .field("version_conflicts", conflicts)
                .field("noops", 0)
                .startObject("retries")
                .field("bulk", 0)
                .field("search", 0)
                .endObject()
                .field("throttled_millis", 0)
                .field("requests_per_second", -1.0f)
                .field("throttled_until_millis", 0)
                .startArray("failures");
        for (BulkItemResponse.Failure failure : failures) {
            json.startObject()
                    .field("index", failure.getIndex())
                    .field("id", failure.getId())
                    .field("status", failure.getStatus().getStatus())
                    .startObject("cause")
                    .field("type", "failure")
                    .field("reason", failure.getMessage())
                    .endObject()
                    .endObject();
        }
        return json.endArray().endObject();
    }
}
