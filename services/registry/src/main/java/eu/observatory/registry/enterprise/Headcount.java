package eu.observatory.registry.enterprise;

import org.jspecify.annotations.Nullable;

/** Employees as a band of the sources: from {@code min} to {@code max} inclusive, max null above the last band. */
public record Headcount(
        int min, @Nullable Integer max, @Nullable Integer year) {}
