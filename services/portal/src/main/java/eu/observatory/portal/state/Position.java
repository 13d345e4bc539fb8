package eu.observatory.portal.state;

import org.jspecify.annotations.Nullable;

/** @param precision address or commune */
public record Position(double lat, double lon, @Nullable String precision) {}
