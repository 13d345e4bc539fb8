package eu.observatory.portal.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The total and the activity facet of an unfiltered {@code GET /api/search}. */
record Overview(long total, List<Facet> facets) {

    record Facet(String name, List<Section> values) {}

    record Section(String value, @Nullable String label, long count) {

        public String text() {
            return label == null ? value : label;
        }
    }

    public List<Section> sections() {
        return facets.stream()
                .filter(facet -> facet.name().equals("activity"))
                .flatMap(facet -> facet.values().stream())
                .toList();
    }
}
