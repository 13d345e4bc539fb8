package eu.observatory.search.rebuild;

import eu.observatory.search.index.Generation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild tells of itself.
 *
 * @param holder the replica that does it
 * @param state running, done or failed
 * @param documents the new index, once there is one
 * @param read how far it is, in records of the topics, of {@code total}
 * @param skipped records that do not fit the index
 */
record Progress(
        String holder,
        String state,
        @Nullable String documents,
        @Nullable String reference,
        Instant startedAt,
        Instant toldAt,
        long read,
        long total,
        long skipped,
        @Nullable String failure) {

    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";

    static Progress begin(String holder) {
        Instant now = Instant.now();
        return new Progress(holder, RUNNING, null, null, now, now, 0, 0, 0, null);
    }

    boolean running() {
        return state.equals(RUNNING);
    }

    /** The indices that it builds, or built. */
    List<String> indices() {
        return documents == null || reference == null ? List.of() : List.of(documents, reference);
    }

    Progress building(Generation next) {
        return new Progress(
                holder,
                state,
                next.documents(),
                next.reference(),
                startedAt,
                Instant.now(),
                read,
                total,
                skipped,
                failure);
    }

    Progress at(long read, long total, long skipped) {
        return new Progress(
                holder, state, documents, reference, startedAt, Instant.now(), read, total, skipped, failure);
    }

    Progress ended(String state, @Nullable String failure) {
        return new Progress(
                holder, state, documents, reference, startedAt, Instant.now(), read, total, skipped, failure);
    }
}
