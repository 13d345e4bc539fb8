package eu.observatory.portal.search;

import eu.observatory.portal.geography.Town;
import eu.observatory.portal.geography.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of a town on the map: beside its place, or under the spot that covers it.
 *
 * @param x where the text begins
 * @param covered whether a spot stands where the town is
 */
record Label(double x, double y, double townX, double townY, String name, boolean covered) {

    private static final double LETTER = 7;
    private static final double LINE = 14;
    private static final double ASIDE = 6;
    private static final double SLACK = 4;

    /** Names that stand clear of the spots and of each other; the greater towns go first. */
    static List<Label> of(List<Town> towns, View view, Locale language, List<Spot> spots) {
        var labels = new ArrayList<Label>();
        towns.stream()
                .map(town -> at(town, view, language, spots))
                .filter(label -> spots.stream().noneMatch(label::meets))
                .filter(label -> labels.stream().noneMatch(label::meets))
                .forEach(labels::add);
        return labels;
    }

    private static Label at(Town town, View view, Locale language, List<Spot> spots) {
        var name = town.name(language.getLanguage());
        var x = Math.rint(view.x(town.lon()));
        var y = Math.rint(view.y(town.lat()));
        return spots.stream()
                .filter(spot -> Math.hypot(spot.x() - x, spot.y() - y) < spot.radius() + SLACK)
                .findFirst()
                .map(spot -> new Label(
                        spot.x() - name.length() * LETTER / 2, spot.y() + spot.radius() + LINE, x, y, name, true))
                .orElseGet(() -> new Label(x + ASIDE, y + SLACK, x, y, name, false));
    }

    private double width() {
        return name.length() * LETTER;
    }

    private boolean meets(Label other) {
        return x < other.x + other.width() && other.x < x + width() && Math.abs(y - other.y) < LINE;
    }

    private boolean meets(Spot spot) {
        var nearest = Math.clamp(spot.x(), x, x + width());
        return Math.hypot(spot.x() - nearest, spot.y() - (y - SLACK)) < spot.radius();
    }
}
