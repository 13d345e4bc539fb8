package eu.observatory.search.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that a reader wants to find, asked in four languages.
 *
 * @param heldOut whether it is never looked at while the search is tuned
 * @param right what answers it
 * @param related what is better than nothing
 */
record Topic(String id, boolean heldOut, String kind, Map<String, String> questions, Rule right, Rule related) {

    static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    /** Of these the language of the text does not matter: they are written the same in all. */
    private static final Set<String> WITHOUT_LANGUAGE = Set.of("name", "acronym", "identifier");

    static List<Topic> all() {
        return Table.judged("topics.csv").stream().map(Topic::of).toList();
    }

    private static Topic of(Map<String, String> row) {
        Map<String, String> questions = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> questions.put(language, row.get(language)));
        return new Topic(
                row.get("topic"),
                Boolean.parseBoolean(row.get("held-out")),
                row.get("kind"),
                questions,
                Rule.of(row.get("right")),
                Rule.of(row.get("related")));
    }

    /** 2 for what answers it, 1 for what is better than nothing; nothing else is in the map. */
    Map<String, Integer> grades(List<JudgedEnterprise> enterprises) {
        return enterprises.stream()
                .filter(enterprise -> right.holds(enterprise) || related.holds(enterprise))
                .collect(Collectors.toMap(JudgedEnterprise::id, enterprise -> right.holds(enterprise) ? 2 : 1));
    }

    boolean isInTheLanguage(JudgedEnterprise enterprise, String language) {
        return WITHOUT_LANGUAGE.contains(kind) || enterprise.isDescribedIn(language);
    }
}
