package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.observatory.platform.web.Invalid;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of the map in degrees; one whose west lies beyond its east crosses the date line. */
record Box(double west, double south, double east, double north) {

    static final Box WORLD = new Box(-180, -90, 180, 90);

    private static final String DEGREES = "\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*";
    private static final Pattern BOX = Pattern.compile(DEGREES + "," + DEGREES + "," + DEGREES + "," + DEGREES);

    static @Nullable Box of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher matcher = BOX.matcher(text);
        if (!matcher.matches()) {
            throw new Invalid("bbox", "Give west,south,east,north in degrees, like 2.5,50.2,4.2,50.9.");
        }
        Box box = new Box(degrees(matcher, 1), degrees(matcher, 2), degrees(matcher, 3), degrees(matcher, 4));
        if (Math.max(Math.abs(box.west), Math.abs(box.east)) > 180
                || Math.max(Math.abs(box.south), Math.abs(box.north)) > 90) {
            throw new Invalid("bbox", "Longitudes lie between -180 and 180, latitudes between -90 and 90.");
        }
        if (box.south > box.north) {
            throw new Invalid("bbox", "The south lies above the north: give west,south,east,north.");
        }
        return box;
    }

    /** In degrees of longitude. */
    double width() {
        return west <= east ? east - west : 360 + east - west;
    }

    Query query() {
        return Query.of(query -> query.geoBoundingBox(within -> within.field("point")
                .boundingBox(box -> box.coords(
                        coords -> coords.left(west).bottom(south).right(east).top(north)))));
    }

    private static double degrees(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
