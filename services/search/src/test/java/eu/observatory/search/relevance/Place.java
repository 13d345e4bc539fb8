package eu.observatory.search.relevance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a judged enterprise is. */
record Place(String commune, String locality, String postCode, double lat, double lon, String nuts3) {

    private static final Map<String, Place> ALL = Table.judged("places.csv").stream()
            .map(row -> new Place(
                    row.get("commune"),
                    row.get("locality"),
                    row.get("postCode"),
                    Double.parseDouble(row.get("lat")),
                    Double.parseDouble(row.get("lon")),
                    row.get("nuts3")))
            .collect(Collectors.toMap(Place::commune, Function.identity()));

    static Place of(String commune) {
        Place place = ALL.get(commune);
        if (place == null) {
            throw new IllegalArgumentException("No such place: " + commune);
        }
        return place;
    }

    List<String> nuts() {
        return List.of(nuts3.substring(0, 3), nuts3.substring(0, 4), nuts3);
    }

    boolean liesIn(String territory) {
        return commune.equals(territory) || nuts3.startsWith(territory);
    }
}
