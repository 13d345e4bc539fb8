package eu.observatory.registry.imports.job;

import static eu.observatory.registry.imports.Columns.value;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is shown.
 *
 * @param message why it failed, or what it waits for
 * @param rows what it counted; {@code orphans} are establishments without a kept enterprise
 * @param done of {@code total}: bytes while checking and reading, enterprises while merging and closing
 * @param rate rows or enterprises a second
 * @param remainingSeconds of the present phase, absent while unknown
 */
record ImportView(
        UUID id,
        String state,
        @Nullable String message,
        String format,
        String dataset,
        @Nullable LocalDate extractDate,
        String territory,
        boolean complete,
        boolean sample,
        @Nullable String list,
        @Nullable UUID set,
        Map<String, Long> rows,
        long done,
        long total,
        long rate,
        @Nullable Long remainingSeconds,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportView of(Readable row) {
        return new ImportView(
                value(row, "id", UUID.class),
                value(row, "state", String.class),
                row.get("message", String.class),
                value(row, "format", String.class),
                value(row, "dataset", String.class),
                row.get("extract_date", LocalDate.class),
                value(row, "territory", String.class),
                value(row, "complete", Boolean.class),
                value(row, "sample", Boolean.class),
                row.get("list", String.class),
                row.get("set_id", UUID.class),
                Tally.of(value(row, "counts", String.class)).shown(),
                value(row, "done", Long.class),
                value(row, "total", Long.class),
                value(row, "rate", Long.class),
                row.get("remaining_seconds", Long.class),
                value(row, "created_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class));
    }
}
