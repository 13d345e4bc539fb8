package eu.observatory.portal.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The land of a country, or one of its islands, as a ring of {@code [longitude, latitude]}. */
record Outline(List<double[]> ring, Box box) {

    static Outline of(String line) {
        var ring = Arrays.stream(line.split(" "))
                .skip(1)
                .map(point -> Arrays.stream(point.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        return new Outline(ring, new Box(least(ring, 0), least(ring, 1), most(ring, 0), most(ring, 1)));
    }

    /** As an SVG path, without points that nobody could tell apart; empty when nothing of it is in view. */
    String path(View view) {
        var path = new StringBuilder();
        double x = Double.NaN;
        double y = Double.NaN;
        for (var point : clipped(view.box(0.2))) {
            var nextX = view.x(point[0]);
            var nextY = view.y(point[1]);
            if (!(Math.hypot(nextX - x, nextY - y) < 1)) {
                path.append(path.isEmpty() ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", nextX, nextY));
                x = nextX;
                y = nextY;
            }
        }
        return path.isEmpty() ? "" : path.append('Z').toString();
    }

    private List<double[]> clipped(Box to) {
        return cut(cut(cut(cut(ring, 0, to.west(), 1), 0, to.east(), -1), 1, to.south(), 1), 1, to.north(), -1);
    }

    /** Keeps what lies on one side of a line: the half step of Sutherland and Hodgman. */
    private static List<double[]> cut(List<double[]> ring, int axis, double limit, int side) {
        var kept = new ArrayList<double[]>();
        for (int i = 0; i < ring.size(); i++) {
            var before = ring.get((i + ring.size() - 1) % ring.size());
            var point = ring.get(i);
            var inside = side * point[axis] >= side * limit;
            if (inside != side * before[axis] >= side * limit) {
                kept.add(crossing(before, point, axis, limit));
            }
            if (inside) {
                kept.add(point);
            }
        }
        return kept;
    }

    private static double[] crossing(double[] from, double[] to, int axis, double limit) {
        var share = (limit - from[axis]) / (to[axis] - from[axis]);
        var other = from[1 - axis] + share * (to[1 - axis] - from[1 - axis]);
        return axis == 0 ? new double[] {limit, other} : new double[] {other, limit};
    }

    private static double least(List<double[]> ring, int axis) {
        return ring.stream().mapToDouble(point -> point[axis]).min().orElseThrow();
    }

    private static double most(List<double[]> ring, int axis) {
        return ring.stream().mapToDouble(point -> point[axis]).max().orElseThrow();
    }
}
