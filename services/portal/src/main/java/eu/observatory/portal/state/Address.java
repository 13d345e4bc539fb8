package eu.observatory.portal.state;

import org.jspecify.annotations.Nullable;

public record Address(
        @Nullable String street,
        @Nullable String postCode,
        @Nullable String locality,
        @Nullable String country,
        @Nullable String commune) {}
