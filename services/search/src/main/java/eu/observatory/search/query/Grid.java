package eu.observatory.search.query;

import eu.observatory.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The cells that things are gathered in, as map tiles are cut: cells of a quarter of a tile, or larger ones where the
 * part of the map would have too many.
 */
record Grid(Box box, int precision) {

    private static final int MOST_CELLS = 512;
    private static final int DEEPEST_ZOOM = 18;
    private static final int CELLS_OF_A_TILE = 2;
    private static final double NORTHERNMOST = 85.0511;

    static Grid of(@Nullable Box asked, @Nullable Integer zoom) {
        Box box = asked == null ? Box.WORLD : asked;
        if (zoom != null && (zoom < 0 || zoom > DEEPEST_ZOOM)) {
            throw new Invalid("zoom", "Between 0, the whole world, and " + DEEPEST_ZOOM + ".");
        }
        int precision = (zoom == null ? fitting(box) : zoom) + CELLS_OF_A_TILE;
        while (precision > 0 && cells(box, precision) > MOST_CELLS) {
            precision--;
        }
        return new Grid(box, precision);
    }

    int cells() {
        return MOST_CELLS;
    }

    /** The zoom at which the box is about four tiles wide. */
    private static int fitting(Box box) {
        double width = Math.max(box.width(), 1e-6);
        return (int) Math.clamp(Math.floor(Math.log(4 * 360 / width) / Math.log(2)), 0, DEEPEST_ZOOM);
    }

    private static double cells(Box box, int precision) {
        double side = Math.pow(2, precision);
        double columns = Math.min(side, Math.floor(box.width() / 360 * side) + 2);
        double rows = Math.min(side, Math.floor((mercator(box.north()) - mercator(box.south())) * side) + 2);
        return columns * rows;
    }

    /** From 0 at the southern edge of the map to 1 at the northern one. */
    private static double mercator(double latitude) {
        double sine = Math.sin(Math.toRadians(Math.clamp(latitude, -NORTHERNMOST, NORTHERNMOST)));
        return 0.5 + Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }
}
