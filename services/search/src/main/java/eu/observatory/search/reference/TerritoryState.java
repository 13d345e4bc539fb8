package eu.observatory.search.reference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What search needs of docs/events/registry.territories.schema.json. */
record TerritoryState(
        String id,
        String kind,
        @Nullable String parent,
        Map<String, String> labels,
        @Nullable List<String> postCodes,
        @Nullable Position position) {

    record Position(double lat, double lon) {}
}
