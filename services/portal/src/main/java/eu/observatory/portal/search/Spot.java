package eu.observatory.portal.search;

import eu.observatory.portal.geography.Box;
import eu.observatory.portal.geography.Geography;
import eu.observatory.portal.geography.View;
import eu.observatory.portal.search.Clusters.Cluster;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as the map and the list beside it show it.
 *
 * @param title of the one thing it is, else null
 * @param town the nearest one known
 * @param kilometres to that town
 * @param link to the thing, to a closer view, or to the list of what cannot be told apart any closer
 */
record Spot(double x, double y, long count, @Nullable String title, String town, long kilometres, String link) {

    private static final double SMALLEST = 11;
    private static final double LARGEST = 34;
    private static final int STEPS = 2;
    private static final double BESIDE = 0.003;

    static Spot of(Cluster cluster, View view, Geography geography, Locale language, ResultsPage page) {
        var at = cluster.position();
        var town = geography.nearest(at.lat(), at.lon());
        var item = cluster.item();
        return new Spot(
                Math.round(view.x(at.lon())),
                Math.round(view.y(at.lat())),
                cluster.count(),
                item == null ? null : item.title(),
                town.name(language.getLanguage()),
                Math.round(town.kilometresTo(at.lat(), at.lon())),
                item != null && !item.page().isEmpty() ? page.home() + item.page() : into(cluster, view, page));
    }

    public double radius() {
        return Math.min(LARGEST, SMALLEST + 7 * Math.log10(count));
    }

    private static String into(Cluster cluster, View view, ResultsPage page) {
        var at = cluster.position();
        return view.closest()
                ? page.within(new Box(at.lon() - BESIDE, at.lat() - BESIDE, at.lon() + BESIDE, at.lat() + BESIDE))
                : page.mapOf(view.at(at.lat(), at.lon()).closer(STEPS));
    }
}
