package eu.observatory.registry.enterprise;

import org.jspecify.annotations.Nullable;

/** A functional contact that the enterprise or an official list has published; never a person's own. */
public record Contact(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website) {}
