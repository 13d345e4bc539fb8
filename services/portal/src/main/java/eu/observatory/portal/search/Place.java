package eu.observatory.portal.search;

import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.geography.View;
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
    private static final Pattern KILOMETRES = Pattern.compile("(\\d{1,3})\\s*(?:km)?");
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
                && (radius == null
                        || KILOMETRES.matcher(radius).matches() && Integer.parseInt(kilometres()) <= FARTHEST);
    }

    public String kilometres() {
        if (radius == null) {
            return DEFAULT_RADIUS;
        }
        var number = KILOMETRES.matcher(radius);
        return number.matches() ? number.group(1) : radius;
    }

    void addTo(MultiValueMap<String, String> parameters) {
        parameters.set("near", name != null ? name : point(lat) + "," + point(lon));
        parameters.set("radius", kilometres() + "km");
    }

    /** The point and what lies around it. */
    View view() {
        return View.around(
                Double.parseDouble(point(lat)), Double.parseDouble(point(lon)), Double.parseDouble(kilometres()));
    }

    /** Which sentence says what is wrong with a question that the API refused. */
    static String refusal(Query query, Refused refusal) {
        return of(query).named() && "near".equals(refusal.problem().field()) ? "place" : "parameter";
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
