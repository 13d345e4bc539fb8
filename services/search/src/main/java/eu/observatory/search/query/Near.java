package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.observatory.platform.web.Invalid;
import eu.observatory.search.index.Document;
import eu.observatory.search.reference.Places.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point and how far from it a thing may be.
 *
 * @param radius in km, any distance without one
 * @param place that the reader named, none when it was a point
 * @param others places of the same name
 */
record Near(
        double lat,
        double lon,
        @Nullable Double radius,
        @Nullable Place place,
        List<Place> others) {

    private static final Pattern POINT =
            Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d{1,10})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)\\s*");
    private static final Pattern DISTANCE = Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d{1,3})?)\\s*(?:km)?\\s*");
    private static final Pattern NUMBERS = Pattern.compile("[-+\\d.,;\\s]*,[-+\\d.,;\\s]*");
    private static final double FARTHEST = 500;
    private static final double EARTH_RADIUS = 6371.0088;

    /** Null when this is no point but may be the name of a place. */
    static @Nullable Near point(String text, @Nullable String radius) {
        Matcher matcher = POINT.matcher(text);
        if (!matcher.matches()) {
            if (NUMBERS.matcher(text).matches()) {
                throw new Invalid(
                        "near", "Give latitude and longitude in degrees, like 50.63,3.06, or a place's name.");
            }
            return null;
        }
        double lat = Double.parseDouble(matcher.group(1));
        double lon = Double.parseDouble(matcher.group(2));
        if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            throw new Invalid("near", "Latitude lies between -90 and 90, longitude between -180 and 180.");
        }
        return new Near(lat, lon, kilometres(radius), null, List.of());
    }

    static Near place(Place place, List<Place> others, @Nullable String radius) {
        return new Near(place.lat(), place.lon(), kilometres(radius), place, others);
    }

    static void checkNoRadius(@Nullable String radius) {
        if (radius != null && !radius.isBlank()) {
            throw new Invalid("radius", "A radius needs a point: add near=latitude,longitude or near=a place.");
        }
    }

    private static @Nullable Double kilometres(@Nullable String radius) {
        if (radius == null || radius.isBlank()) {
            return null;
        }
        Matcher matcher = DISTANCE.matcher(radius);
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) > FARTHEST) {
            throw new Invalid("radius", "Give a distance up to 500km, like 20km.");
        }
        return Double.valueOf(matcher.group(1));
    }

    Query query() {
        return radius == null
                ? Query.of(query -> query.exists(exists -> exists.field("point")))
                : Query.of(query -> query.geoDistance(
                        distance -> distance.field("point").location(location()).distance(radius + "km")));
    }

    GeoLocation location() {
        return GeoLocation.of(point -> point.latlon(latlon -> latlon.lat(lat).lon(lon)));
    }

    /** Where it is and how far, whatever it is called. */
    String fingerprint() {
        return lat + "," + lon + "," + radius;
    }

    /** In km, to 100 m. */
    double distance(Document.Point point) {
        double dLat = Math.toRadians(point.lat() - lat) / 2;
        double dLon = Math.toRadians(point.lon() - lon) / 2;
        double h = Math.sin(dLat) * Math.sin(dLat)
                + Math.cos(Math.toRadians(lat))
                        * Math.cos(Math.toRadians(point.lat()))
                        * Math.sin(dLon)
                        * Math.sin(dLon);
        return Math.round(20 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))) / 10.0;
    }
}
