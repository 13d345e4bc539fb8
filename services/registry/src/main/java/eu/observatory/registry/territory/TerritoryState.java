package eu.observatory.registry.territory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public state of a territory, as it stands on the topic {@code registry.territories}. */
record TerritoryState(
        String id,
        String owner,
        long revision,
        Territory.Kind kind,
        String country,
        Map<String, String> labels,
        @Nullable String parent,
        List<String> nuts,
        @Nullable String region,
        List<String> postCodes,
        Territory.@Nullable Point position,
        @Nullable String validFrom,
        @Nullable String validTo,
        List<String> successors) {}
