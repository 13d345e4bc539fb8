package eu.observatory.registry.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an extract changed in one enterprise.
 *
 * @param fields that differ from before, by name; the history of the enterprise tells how
 */
record Difference(
        Kind kind,
        String enterprise,
        @Nullable String name,
        long revision,
        LocalDate extractDate,
        Instant changedAt,
        List<String> fields) {

    enum Kind {
        ADDED,
        CHANGED,
        CLOSED,
        REOPENED,
        WITHDRAWN,
        RETURNED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
