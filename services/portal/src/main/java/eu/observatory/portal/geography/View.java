package eu.observatory.portal.geography;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the earth as a picture of {@link #WIDTH} by {@link #HEIGHT} in Web Mercator.
 *
 * @param lat of the centre
 * @param lon of the centre
 * @param zoom as maps on the web count it: each step doubles the scale
 */
public record View(double lat, double lon, int zoom) {

    public static final int WIDTH = 880;
    public static final int HEIGHT = 600;
    public static final int CLOSEST = 14;
    private static final int FARTHEST = 4;
    private static final int TILE = 256;
    private static final double HIGHEST = 80;
    private static final Pattern TEXT =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?),(-?\\d{1,3}(?:\\.\\d{1,8})?),(\\d{1,2})");

    public View {
        lat = Math.clamp(lat, -HIGHEST, HIGHEST);
        lon = Math.clamp(lon, -180, 180);
        zoom = Math.clamp(zoom, FARTHEST, CLOSEST);
    }

    /** The founding territories on both sides of the border. */
    public static View founders() {
        return new View(50.2, 3.9, 7);
    }

    /** Reads {@code lat,lon,zoom}. */
    public static Optional<View> of(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new View(
                        Double.parseDouble(found.group(1)),
                        Double.parseDouble(found.group(2)),
                        Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /** The closest view that shows a circle whole. */
    public static View around(double lat, double lon, double kilometres) {
        var degrees = 2 * kilometres / 111.3;
        var zoom = Math.log(HEIGHT * 360 * Math.cos(Math.toRadians(lat)) / (TILE * degrees)) / Math.log(2);
        return new View(lat, lon, (int) Math.floor(zoom));
    }

    public String text() {
        return String.format(Locale.ROOT, "%.4f,%.4f,%d", lat, lon, zoom);
    }

    public double x(double longitude) {
        return WIDTH / 2.0 + (longitude - lon) / 360 * world();
    }

    public double y(double latitude) {
        return HEIGHT / 2.0 + (mercator(latitude) - mercator(lat)) * world();
    }

    public Box box() {
        return box(0);
    }

    /** What is seen, and a margin around it in parts of the picture. */
    Box box(double margin) {
        var aside = WIDTH * (0.5 + margin) / world() * 360;
        var above = HEIGHT * (0.5 + margin) / world();
        return new Box(
                Math.max(-180, lon - aside),
                latitude(mercator(lat) + above),
                Math.min(180, lon + aside),
                latitude(mercator(lat) - above));
    }

    /** The neighbouring view, half a picture further. */
    public View moved(int right, int down) {
        return new View(
                latitude(mercator(lat) + down * HEIGHT / 2.0 / world()),
                lon + right * WIDTH / 2.0 / world() * 360,
                zoom);
    }

    public View closer(int steps) {
        return new View(lat, lon, zoom + steps);
    }

    public View at(double latitude, double longitude) {
        return new View(latitude, longitude, zoom);
    }

    public boolean closest() {
        return zoom == CLOSEST;
    }

    public boolean farthest() {
        return zoom == FARTHEST;
    }

    private double world() {
        return TILE * Math.pow(2, zoom);
    }

    /** From 0 at the top of the map to 1 at its foot. */
    private static double mercator(double latitude) {
        return 0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)) / (2 * Math.PI);
    }

    private static double latitude(double mercator) {
        return Math.toDegrees(2 * Math.atan(Math.exp((0.5 - mercator) * 2 * Math.PI)) - Math.PI / 2);
    }
}
