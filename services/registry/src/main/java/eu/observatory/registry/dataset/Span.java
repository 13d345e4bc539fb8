package eu.observatory.registry.dataset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Extracts of a dataset after one, up to another. */
record Span(String dataset, @Nullable LocalDate from, LocalDate to) {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    LocalDate after() {
        return from == null ? BEFORE_ALL : from;
    }
}
