package eu.observatory.registry.enterprise;

import org.jspecify.annotations.Nullable;

/** A name in one language, or in none where the source does not tell; kind is legal, usual, short or brand. */
public record Name(String kind, @Nullable String language, String value) {}
