package eu.observatory.portal.search;

import eu.observatory.portal.geography.Geography;
import eu.observatory.portal.geography.View;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results on a map, its links made.
 *
 * @param land as SVG paths
 * @param total how many results are in view
 * @param unlocated how many are nowhere on the map
 * @param fallback when a wider reading than the question is shown
 */
record MapPage(
        ResultsPage page,
        View view,
        List<String> land,
        List<Label> towns,
        List<Spot> spots,
        long total,
        long unlocated,
        Results.@Nullable Fallback fallback) {

    private static final List<String> ELSEWHERE = List.of("founders", "antilles", "guyane", "reunion", "mayotte");

    static MapPage of(ResultsPage page, View view, Clusters clusters, Geography geography, Locale language) {
        var spots = clusters.items().stream()
                .map(cluster -> Spot.of(cluster, view, geography, language, page))
                .sorted(Comparator.comparingLong(Spot::count).reversed())
                .toList();
        return new MapPage(
                page,
                view,
                geography.land(view),
                Label.of(geography.towns(view), view, language, spots),
                spots,
                clusters.total(),
                clusters.unlocated(),
                clusters.fallback());
    }

    /** The ways out of this view, by the last part of their message key, in the order of the keys on a map. */
    public Map<String, String> moves() {
        var moves = new LinkedHashMap<String, String>();
        if (!view.closest()) {
            moves.put("in", page.mapOf(view.closer(1)));
        }
        if (!view.farthest()) {
            moves.put("out", page.mapOf(view.closer(-1)));
        }
        moves.put("west", page.mapOf(view.moved(-1, 0)));
        moves.put("north", page.mapOf(view.moved(0, -1)));
        moves.put("south", page.mapOf(view.moved(0, 1)));
        moves.put("east", page.mapOf(view.moved(1, 0)));
        return moves;
    }

    public Map<String, String> elsewhere() {
        var places = new LinkedHashMap<String, String>();
        ELSEWHERE.forEach(name -> places.put(name, page.mapOf(known(name))));
        return places;
    }

    public String list() {
        return page.within(view.box());
    }

    private static View known(String name) {
        return switch (name) {
            case "antilles" -> new View(15.4, -61.3, 8);
            case "guyane" -> new View(4, -53.1, 7);
            case "reunion" -> new View(-21.12, 55.53, 10);
            case "mayotte" -> new View(-12.82, 45.15, 11);
            default -> View.founders();
        };
    }
}
