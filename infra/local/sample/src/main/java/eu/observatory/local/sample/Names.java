package eu.observatory.local.sample;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes names and addresses out of words. */
final class Names {

    record Street(String type, String name) {}

    private final Map<String, List<String>> patterns = Table.rows("sample/patterns.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.getOrDefault("language", ""),
                    Collectors.mapping(row -> row.getOrDefault("pattern", ""), Collectors.toList())));

    private final Map<String, List<Street>> streets = new HashMap<>();

    Names() {
        for (Map<String, String> row : Table.rows("sample/streets.csv")) {
            streets.computeIfAbsent(row.getOrDefault("language", ""), any -> new ArrayList<>())
                    .add(new Street(row.getOrDefault("type", ""), row.getOrDefault("street", "")));
        }
    }

    String name(Activity activity, Commune commune, String language, RandomGenerator random) {
        String stem = pick(activity.stems(language), random);
        String place = commune.name(language);
        return pick(patterns.getOrDefault(language, List.of("{stem}")), random)
                .replace("de {place}", of(place))
                .replace("{stem}", stem)
                .replace("{place}", place)
                .replace("{number}", String.valueOf(1 + random.nextInt(99)));
    }

    Street street(String language, RandomGenerator random) {
        return pick(streets.getOrDefault(language, List.of(new Street("", language))), random);
    }

    static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** French elides: de Lens, d'Arras, du Robert, des Trois-Îlets. */
    static String of(String place) {
        if (place.startsWith("Le ")) {
            return "du " + place.substring(3);
        }
        if (place.startsWith("Les ")) {
            return "des " + place.substring(4);
        }
        return "AEÉIOUH".indexOf(place.charAt(0)) >= 0 ? "d'" + place : "de " + place;
    }

    /** As the French register writes: capitals without accents. */
    static String capitals(String name) {
        return bare(name.replace("œ", "oe").replace("Œ", "OE")).toUpperCase(Locale.ROOT);
    }

    /** As an address on the web writes it. */
    static String slug(String name) {
        return bare(name.replace("œ", "oe").replace("Œ", "OE"))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
