package eu.observatory.registry.imports.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one line of a list says of its enterprise. */
record Entry(
        String country,
        String number,
        String evidence,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String brand,
        @Nullable String website,
        @Nullable Double lat,
        @Nullable Double lon) {}
