package eu.observatory.local.sample;

import java.util.List;
import java.util.Map;

/**
 * A commune of the core reference data.
 *
 * @param code INSEE or NIS
 * @param german its German name where German is an official language there, else blank
 * @param former communes that merged into it, as {@code code name}
 */
record Commune(
        String country,
        String code,
        String french,
        String dutch,
        String german,
        List<String> postCodes,
        double lat,
        double lon,
        List<String> former) {

    private static final List<String> DUTCH_TOO = List.of("57096", "57097", "51067");

    static List<Commune> in(String... prefixes) {
        return Table.rows("reference/communes.csv").stream()
                .filter(row -> List.of(prefixes).stream().anyMatch(row.getOrDefault("id", "")::startsWith))
                .map(Commune::read)
                .toList();
    }

    boolean speaksDutch() {
        return DUTCH_TOO.contains(code);
    }

    boolean speaksGerman() {
        return code.startsWith("63") && !german.isEmpty() && !"63049".equals(code);
    }

    boolean overseas() {
        return code.startsWith("97");
    }

    String name(String language) {
        return switch (language) {
            case "nl" -> dutch.isEmpty() ? french : dutch;
            case "de" -> german.isEmpty() ? french : german;
            default -> french;
        };
    }

    private static Commune read(Map<String, String> row) {
        String id = row.getOrDefault("id", "");
        return new Commune(
                id.substring(0, 2),
                id.substring(3),
                row.getOrDefault("fr", ""),
                row.getOrDefault("nl", ""),
                row.getOrDefault("de", ""),
                Table.list(row.getOrDefault("postCodes", "")),
                Double.parseDouble(row.getOrDefault("lat", "")),
                Double.parseDouble(row.getOrDefault("lon", "")),
                Table.list(row.getOrDefault("replaces", "")));
    }
}
