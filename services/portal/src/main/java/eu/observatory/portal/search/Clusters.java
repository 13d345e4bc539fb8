package eu.observatory.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies where: {@code GET /api/search/clusters}.
 *
 * @param total how many lie in the part of the map that was asked for
 * @param unlocated how many are found that have no position
 */
record Clusters(List<Cluster> items, long total, long unlocated, Results.@Nullable Fallback fallback) {

    static final Clusters NONE = new Clusters(List.of(), 0, 0, null);

    record Position(double lat, double lon) {}

    /** @param item what it is, when the cluster is one thing */
    record Cluster(long count, Position position, @Nullable Item item) {}

    record Item(String id, String type, @Nullable String record, String title) {

        String page() {
            return Target.of(type, record != null ? record : id.substring(id.lastIndexOf(':') + 1));
        }
    }
}
