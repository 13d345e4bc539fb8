package eu.observatory.local.sample;

import java.util.List;
import java.util.Map;

/** An activity in the national nomenclatures, with the words that enterprises put in their names, by language. */
record Activity(String naf, String naf25, String nacebel, int weight, Map<String, List<String>> stems) {

    static List<Activity> all() {
        return Table.rows("sample/activities.csv").stream().map(Activity::read).toList();
    }

    List<String> stems(String language) {
        return stems.getOrDefault(language, List.of());
    }

    private static Activity read(Map<String, String> row) {
        return new Activity(
                row.getOrDefault("naf", ""),
                row.getOrDefault("naf25", ""),
                row.getOrDefault("nacebel", ""),
                Integer.parseInt(row.getOrDefault("weight", "")),
                Map.of(
                        "fr", Table.list(row.getOrDefault("fr", "")),
                        "nl", Table.list(row.getOrDefault("nl", "")),
                        "de", Table.list(row.getOrDefault("de", ""))));
    }
}
