package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That an enterprise belongs to a federation or another body, by the id of that organisation. */
public record Affiliation(
        String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
