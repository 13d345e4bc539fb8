package eu.observatory.portal.operator;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The last rebuild of the index, as {@code GET /api/operations/search/index/rebuild} tells it. */
record Rebuilt(
        String state,
        @Nullable String index,
        @Nullable Instant startedAt,
        @Nullable Instant toldAt,
        long read,
        long total,
        long skipped,
        @Nullable String failure) {

    public boolean running() {
        return state.equals("running");
    }

    public long percent() {
        return total == 0 ? 0 : Math.min(100, 100 * read / total);
    }

    public @Nullable ZonedDateTime began() {
        return Founders.time(startedAt);
    }

    /** The last that was heard of it. */
    public @Nullable ZonedDateTime heard() {
        return Founders.time(toldAt);
    }
}
