package eu.observatory.portal.geography;

import java.util.Locale;

/** A part of the earth between two meridians and two parallels, in degrees; it does not cross the date line. */
public record Box(double west, double south, double east, double north) {

    /** As the API takes it: {@code west,south,east,north}, to about 10 m. */
    public String text() {
        return String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", west, south, east, north);
    }

    boolean meets(Box other) {
        return west < other.east && other.west < east && south < other.north && other.south < north;
    }
}
