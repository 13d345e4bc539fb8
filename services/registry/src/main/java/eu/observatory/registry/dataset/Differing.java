package eu.observatory.registry.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two extracts, page by page.
 *
 * @param from the extract that was known, whose own changes are not among these; null for all since the first
 * @param to the last extract whose changes are among these
 * @param counts enterprises by kind of change, and {@code fields} of those that differ; on the first page only
 */
record Differing(
        String dataset,
        @Nullable LocalDate from,
        LocalDate to,
        @Nullable Map<String, Long> counts,
        @Nullable Map<String, Long> fields,
        List<Difference> items,
        long total,
        @Nullable String next) {}
