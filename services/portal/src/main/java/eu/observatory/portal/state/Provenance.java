package eu.observatory.portal.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record Provenance(
        String field,
        String dataset,
        @Nullable LocalDate extractDate,
        @Nullable String licence) {}
