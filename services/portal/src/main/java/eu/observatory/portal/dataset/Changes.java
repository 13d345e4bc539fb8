package eu.observatory.portal.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code GET /api/datasets/{dataset}/changes}.
 *
 * @param from the extract that was known, null for all since the first
 * @param counts enterprises by kind of change, on the first page only
 * @param fields how many of those changed differ in each field, on the first page only
 */
record Changes(
        String dataset,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, Long> counts,
        Map<String, Long> fields,
        List<Change> items,
        long total,
        @Nullable String next) {

    record Change(
            String kind,
            String enterprise,
            @Nullable String name,
            @Nullable LocalDate extractDate,
            List<String> fields) {

        public String title() {
            return name == null ? enterprise : name;
        }
    }
}
