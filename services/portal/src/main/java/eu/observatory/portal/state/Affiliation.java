package eu.observatory.portal.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That it belongs to a federation or another body, by the id of that organisation. */
public record Affiliation(
        String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
