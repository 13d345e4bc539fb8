package eu.observatory.portal.home;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One territory of the map as a hexagon, point up.
 *
 * @param nuts its NUTS code, level 2 in Belgium and 3 in France
 * @param column of its centre, in widths of a hexagon; every other row stands half a width aside
 */
record Tile(String nuts, double column, int row, long count, int heat) {

    static final int STEP = 100;
    private static final double HEIGHT = STEP * Math.sqrt(3) / 2;
    private static final double RADIUS = 94 / Math.sqrt(3);
    private static final int HOTTEST = 5;
    private static final int LONGEST_LINE = 10;

    static Tile at(String nuts, double column, int row) {
        return new Tile(nuts, column, row, 0, 0);
    }

    /** Counted, with its heat on a square-root scale so that small territories still show. */
    Tile counted(long number, long most) {
        var share = most == 0 ? 0 : Math.sqrt((double) number / most);
        return new Tile(nuts, column, row, number, number == 0 ? 0 : Math.max(1, (int) Math.ceil(share * HOTTEST)));
    }

    public long x() {
        return Math.round(STEP / 2.0 + column * STEP);
    }

    public long y() {
        return Math.round(STEP * 0.6 + row * HEIGHT);
    }

    /** Corners, for an SVG polygon. */
    public String points() {
        return IntStream.range(0, 6)
                .mapToObj(corner -> Math.toRadians(60 * corner - 90))
                .map(angle -> String.format(
                        Locale.ROOT, "%.1f,%.1f", x() + RADIUS * Math.cos(angle), y() + RADIUS * Math.sin(angle)))
                .collect(Collectors.joining(" "));
    }

    /** A name on one line if it is short, else on two, broken where it may be. */
    public List<String> lines(String name) {
        var breaks = IntStream.range(1, name.length())
                .filter(i -> name.charAt(i - 1) == '-' || name.charAt(i - 1) == ' ')
                .boxed()
                .min(Comparator.comparing(i -> Math.abs(i - name.length() / 2)));
        return name.length() <= LONGEST_LINE || breaks.isEmpty()
                ? List.of(name)
                : List.of(name.substring(0, breaks.get()).strip(), name.substring(breaks.get()));
    }
}
