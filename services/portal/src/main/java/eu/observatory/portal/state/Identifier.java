package eu.observatory.portal.state;

import org.jspecify.annotations.Nullable;

public record Identifier(
        String scheme, String value, @Nullable String check) {}
