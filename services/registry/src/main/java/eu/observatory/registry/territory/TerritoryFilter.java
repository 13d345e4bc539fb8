package eu.observatory.registry.territory;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a list of territories is narrowed to. */
record TerritoryFilter(
        Territory.@Nullable Kind kind,

        @Parameter(description = "ISO 3166-1 alpha-2 code", example = "BE") @Nullable String country,

        @Parameter(description = "id of the territory it lies in", example = "BE32") @Nullable String parent) {

    /** As it is stored; blank for all kinds. */
    String kindCode() {
        return kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
    }
}
