package eu.observatory.search.query;

import eu.observatory.search.reference.Label;
import eu.observatory.search.reference.Meaning;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why something was found.
 *
 * @param kind identifier, name, text, activity or place
 * @param field of the index that matched
 * @param concept that the words were understood as
 * @param matched the words that did it
 */
record Why(
        String kind,
        String field,
        @Nullable String concept,
        @Nullable String label,
        @Nullable String matched) {

    static final String IDENTIFIER = "identifier";

    /** How a query found something; the index tells only one query of a name apart. */
    enum Way {
        EXACT,
        BEGUN,
        MISSPELT,
        JOINED,
        INITIALS,
        PARTS_NL,
        PARTS_DE
    }

    static String name(int word, Way way) {
        return "name-" + word + "-" + way;
    }

    static String text(int word, Way way) {
        return "text-" + word + "-" + way;
    }

    static String place(int word) {
        return "place-" + word;
    }

    static String concept(int meaning) {
        return "concept-" + meaning;
    }

    static String words(int meaning, Way way, String term) {
        return "words-" + meaning + "-" + way + "-" + term;
    }

    static String kin(int meaning, String language) {
        return "kin-" + meaning + "-" + language;
    }

    /** The reasons behind the names of the queries that matched, the weightiest first. */
    static List<Why> of(Collection<String> matched, TextQuery question, String language) {
        return matched.stream()
                .sorted(java.util.Comparator.comparingInt(Why::weight).thenComparing(name -> name))
                .map(name -> of(name, question, language))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The reason behind each of the queries that matched. */
    static Map<String, Why> named(Collection<String> matched, TextQuery question, String language) {
        Map<String, Why> named = new LinkedHashMap<>();
        matched.stream().sorted().forEach(name -> {
            Why why = of(name, question, language);
            if (why != null) {
                named.put(name, why);
            }
        });
        return named;
    }

    /** The places of the words that a query of this name is about. */
    static Predicate<Integer> about(String name, TextQuery question) {
        String[] parts = name.split("-", 4);
        return switch (parts[0]) {
            case IDENTIFIER -> place -> true;
            case "concept", "words", "kin" -> meaning(question, parts[1])::covers;
            default -> place -> place == Integer.parseInt(parts[1]);
        };
    }

    private static int weight(String name) {
        return List.of("identifier", "name", "concept", "words", "place", "text", "kin")
                .indexOf(name.split("-")[0]);
    }

    private static @Nullable Why of(String name, TextQuery question, String language) {
        String[] parts = name.split("-", 4);
        return switch (parts[0]) {
            case IDENTIFIER -> new Why(IDENTIFIER, "identifiers", null, null, question.q());
            case "name" -> new Why("name", "title", null, null, word(question, parts[1]));
            case "text" -> new Why("text", "body", null, null, word(question, parts[1]));
            case "place" -> new Why("place", "place", null, null, word(question, parts[1]));
            case "concept" -> of(meaning(question, parts[1]), language);
            case "words" -> inOtherWords(meaning(question, parts[1]), parts[3], language);
            case "kin" -> ofKin(meaning(question, parts[1]), language);
            default -> null;
        };
    }

    private static Why ofKin(Meaning meaning, String language) {
        String label = Label.in(language, meaning.labels(), meaning.id());
        return new Why("activity", "body", meaning.ids().getFirst(), label, meaning.words());
    }

    private static Why of(Meaning meaning, String language) {
        String label = Label.in(language, meaning.labels(), meaning.id());
        return meaning.territory()
                ? new Why("place", "territory", meaning.id(), label, meaning.words())
                : new Why("activity", "concepts", meaning.ids().getFirst(), label, meaning.words());
    }

    private static Why inOtherWords(Meaning meaning, String term, String language) {
        String label = Label.in(language, meaning.labels(), meaning.id());
        return new Why("activity", "title", meaning.ids().getFirst(), label, term);
    }

    private static String word(TextQuery question, String number) {
        return question.words().all().get(Integer.parseInt(number));
    }

    private static Meaning meaning(TextQuery question, String number) {
        return question.meanings().get(Integer.parseInt(number));
    }
}
