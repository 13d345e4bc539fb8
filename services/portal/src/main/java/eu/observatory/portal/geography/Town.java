package eu.observatory.portal.geography;

import java.util.Map;

/**
 * A town to find one's way by.
 *
 * @param rank 1 is shown from afar
 * @param names by language
 */
public record Town(double lat, double lon, int rank, Map<String, String> names) {

    private static final double KILOMETRES_PER_DEGREE = 111.3;

    /** Rows are {@code lat,lon,rank,fr,nl,de,en}. */
    static Town of(String row) {
        var cells = row.split(",");
        return new Town(
                Double.parseDouble(cells[0]),
                Double.parseDouble(cells[1]),
                Integer.parseInt(cells[2]),
                Map.of("fr", cells[3], "nl", cells[4], "de", cells[5], "en", cells[6]));
    }

    public String name(String language) {
        return names.getOrDefault(language, String.valueOf(names.get("fr")));
    }

    /** Flat enough for saying "near". */
    public double kilometresTo(double latitude, double longitude) {
        return KILOMETRES_PER_DEGREE
                * Math.hypot(latitude - lat, (longitude - lon) * Math.cos(Math.toRadians(latitude)));
    }
}
