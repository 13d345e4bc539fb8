package eu.observatory.registry.enterprise;

import org.jspecify.annotations.Nullable;

/** A postal address; country is the ISO 3166-1 alpha-2 code, commune the id of a territory like {@code fr-62563}. */
public record Address(
        @Nullable String street,
        @Nullable String postCode,
        @Nullable String locality,
        String country,
        @Nullable String commune) {}
