package eu.observatory.registry.enterprise;

import java.time.LocalDate;

/** Which dataset, as of which extract, under which licence, gave a field of the composed state. */
public record Provenance(String field, String dataset, LocalDate extractDate, String licence) {}
