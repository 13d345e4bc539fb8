package eu.observatory.registry.territory;

import eu.observatory.registry.territory.Territory.Kind;
import eu.observatory.registry.territory.Territory.Point;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes communes, placed in their NUTS regions by their code. */
final class Communes {

    private final Prefixes prefixes;

    Communes(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    static String country(String id) {
        return id.substring(0, 2).toUpperCase(Locale.ROOT);
    }

    Territory current(String id, Map<String, String> labels, List<String> postCodes, @Nullable Point position) {
        return commune(id, labels, postCodes, position, List.of());
    }

    Territory merged(String id, Map<String, String> labels, List<String> successors) {
        return commune(id, labels, List.of(), null, successors);
    }

    private Territory commune(
            String id,
            Map<String, String> labels,
            List<String> postCodes,
            @Nullable Point position,
            List<String> successors) {
        List<String> nuts = prefixes.path(id);
        String nuts3 = nuts.isEmpty() ? null : nuts.getLast();
        return new Territory(
                id,
                Kind.COMMUNE,
                country(id),
                labels,
                nuts3,
                nuts,
                nuts3 == null ? null : Nuts.region(nuts3),
                postCodes,
                position,
                null,
                null,
                successors);
    }
}
