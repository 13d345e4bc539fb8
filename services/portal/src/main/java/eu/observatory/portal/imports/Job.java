package eu.observatory.portal.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An import as {@code GET /api/imports/{id}} tells it. */
record Job(
        String id,
        String state,
        @Nullable String message,
        String format,
        String dataset,
        @Nullable LocalDate extractDate,
        @Nullable String territory,
        boolean complete,
        boolean sample,
        Map<String, Long> rows,
        long done,
        long total,
        long rate,
        @Nullable Long remainingSeconds,
        @Nullable Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    private static final Set<String> OVER = Set.of("done", "failed", "cancelled");
    private static final ZoneId FOUNDERS = ZoneId.of("Europe/Brussels");

    /** A page of the list, the newest first. */
    record Jobs(List<Job> items, long total, @Nullable String next) {}

    public boolean over() {
        return OVER.contains(state);
    }

    public boolean waiting() {
        return state.equals("awaiting-confirmation");
    }

    /** Whether its present phase says how much there is to do. */
    public boolean measured() {
        return !over() && total > 0;
    }

    public @Nullable ZonedDateTime asked() {
        return createdAt == null ? null : createdAt.atZone(FOUNDERS);
    }

    public @Nullable ZonedDateTime ended() {
        return finishedAt == null ? null : finishedAt.atZone(FOUNDERS);
    }

    public long remarks() {
        return rows.getOrDefault("rejected", 0L) + rows.getOrDefault("warnings", 0L);
    }
}
