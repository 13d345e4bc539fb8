package eu.observatory.portal.search;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * "Near" as a form sends it: the name of a place in {@code near}, or a point in {@code lat} and {@code lon} with a
 * comma or a point; and {@code radius} in km. A name goes before a point.
 */
record Place(
        @Nullable String name,
        @Nullable String lat,
        @Nullable String lon,
        @Nullable String radius) {

    static final Set<String> PARAMETERS = Set.of("near", "lat", "lon", "radius");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}([.,]\\d{1,8})?");
    private static final Pattern KILOMETRES = Pattern.compile("\\d{1,3}");
    private static final int FARTHEST = 500;
    private static final String DEFAULT_RADIUS = "20";

    static Place of(Query query) {
        return new Place(query.first("near"), query.first("lat"), query.first("lon"), query.first("radius"));
    }

    public boolean given() {
        return name != null || lat != null || lon != null;
    }

    public boolean named() {
        return name != null;
    }

    boolean valid() {
        return (named() || within(lat, 90) && within(lon, 180))
                && (radius == null || KILOMETRES.matcher(radius).matches() && Integer.parseInt(radius) <= FARTHEST);
    }

    public String kilometres() {
        return radius == null ? DEFAULT_RADIUS : radius;
    }

    void addTo(MultiValueMap<String, String> parameters) {
        parameters.set("near", name != null ? name : point(lat) + "," + point(lon));
        parameters.set("radius", kilometres() + "km");
    }

    private static boolean within(@Nullable String degrees, int limit) {
        return degrees != null
                && DEGREES.matcher(degrees).matches()
                && Math.abs(Double.parseDouble(point(degrees))) <= limit;
    }

    private static String point(@Nullable String degrees) {
        return new BigDecimal(String.valueOf(degrees).replace(',', '.')).toPlainString();
    }
}
