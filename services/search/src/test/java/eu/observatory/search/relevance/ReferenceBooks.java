package eu.observatory.search.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The registry's own reference data, as it publishes it: activities with their words, legal forms, territories. */
final class ReferenceBooks {

    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    private ReferenceBooks() {}

    static Map<String, String> familiesByForm() {
        Map<String, String> families = new HashMap<>();
        Table.core("forms.csv")
                .forEach(row -> families.put(row.get("scheme") + ":" + row.get("code"), row.get("family")));
        return families;
    }

    static List<Map<String, Object>> concepts() {
        Map<String, Map<String, List<String>>> words = words();
        List<Map<String, Object>> concepts = new ArrayList<>();
        for (Map<String, String> row : Table.core("nace-rev2.csv")) {
            concepts.add(concept("nace-rev2", row, words.getOrDefault(row.get("code"), Map.of())));
        }
        Table.core("families.csv").forEach(row -> concepts.add(concept("family", row, Map.of())));
        Table.core("forms.csv").forEach(row -> concepts.add(concept(row.get("scheme"), row, Map.of())));
        Table.core("skills.csv").forEach(row -> concepts.add(concept("skill", row, Map.of())));
        Table.core("equipment.csv").forEach(row -> concepts.add(concept("equipment", row, Map.of())));
        List<Map<String, String>> lexicon = Table.core("lexicon.csv");
        for (int number = 0; number < lexicon.size(); number++) {
            concepts.add(word(number, lexicon.get(number)));
        }
        return concepts;
    }

    static List<Map<String, Object>> territories() {
        List<Map<String, Object>> territories = new ArrayList<>();
        for (Map<String, String> row : Table.core("nuts.csv")) {
            String code = row.get("code");
            territories.add(territory(code, code.length() == 2 ? "country" : "nuts" + (code.length() - 2), row, ""));
        }
        for (Map<String, String> row : Table.core("communes.csv")) {
            territories.add(territory(row.get("id"), "commune", row, row.get("postCodes")));
        }
        return territories;
    }

    private static Map<String, Map<String, List<String>>> words() {
        Map<String, Map<String, List<String>>> words = new TreeMap<>();
        for (Map<String, String> row : Table.core("lexicon.csv")) {
            for (String means : Table.list(row.get("nace"))) {
                Map<String, List<String>> ofClass = words.computeIfAbsent(means, any -> new LinkedHashMap<>());
                LANGUAGES.forEach(language -> ofClass.computeIfAbsent(language, any -> new ArrayList<>())
                        .addAll(Table.list(row.get(language))));
            }
        }
        return words;
    }

    /** A row of the lexicon is a concept that maps to others. */
    private static Map<String, Object> word(int number, Map<String, String> row) {
        Map<String, String> labels = new TreeMap<>();
        Map<String, List<String>> terms = new TreeMap<>();
        LANGUAGES.forEach(language -> {
            terms.put(language, Table.list(row.get(language)));
            labels.put(language, terms.get(language).getFirst());
        });
        List<String> means = Table.list(row.get("nace")).stream()
                .map(code -> code.contains(":") ? code : "nace-rev2:" + code)
                .toList();
        return concept("lexicon", "row-" + number, labels, terms, means);
    }

    private static Map<String, Object> concept(
            String scheme, Map<String, String> row, Map<String, List<String>> terms) {
        return concept(scheme, row.get("code"), labels(row), terms, List.of());
    }

    private static Map<String, Object> concept(
            String scheme,
            String code,
            Map<String, String> labels,
            Map<String, List<String>> terms,
            List<String> nace) {
        return Map.of(
                "id", scheme + ":" + code,
                "owner", "hub",
                "revision", 1,
                "scheme", scheme,
                "code", code,
                "labels", labels,
                "terms", terms,
                "nace", nace);
    }

    private static Map<String, Object> territory(String id, String kind, Map<String, String> row, String postCodes) {
        return Map.of(
                "id",
                id,
                "owner",
                "hub",
                "revision",
                1,
                "kind",
                kind,
                "country",
                id.substring(0, 2).toUpperCase(java.util.Locale.ROOT),
                "labels",
                labels(row),
                "nuts",
                List.of(),
                "postCodes",
                Table.list(postCodes));
    }

    private static Map<String, String> labels(Map<String, String> row) {
        Map<String, String> labels = new TreeMap<>();
        LANGUAGES.stream()
                .filter(language -> !row.getOrDefault(language, "").isEmpty())
                .forEach(language -> labels.put(language, row.get(language)));
        return labels;
    }
}
