package eu.observatory.registry.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a territory, before it has a revision.
 *
 * @param labels language to name; empty where a file tells only the code
 * @param nuts NUTS codes above it, or its own and those above it where it is one, from level 1 down
 * @param successors ids of the communes it merged into, empty while it exists
 */
record Territory(
        String id,
        Kind kind,
        String country,
        Map<String, String> labels,
        @Nullable String parent,
        List<String> nuts,
        @Nullable String region,
        List<String> postCodes,
        @Nullable Point position,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors) {

    Territory {
        labels = Map.copyOf(labels);
        nuts = List.copyOf(nuts);
        postCodes = List.copyOf(postCodes);
        successors = List.copyOf(successors);
    }

    enum Kind {
        COUNTRY,
        NUTS1,
        NUTS2,
        NUTS3,
        COMMUNE
    }

    /** A centroid in WGS 84 degrees. */
    record Point(double lat, double lon) {}
}
