package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.observatory.search.reference.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is marked in the texts that were found: the words asked for and those for what they mean, in whichever field. The
 * query that finds them says the same in many more clauses, which took longer to mark by than to find by.
 */
record Marked(TextQuery text) {

    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en", "und");

    Query query() {
        Map<String, List<String>> words = new TreeMap<>();
        LANGUAGES.forEach(language -> words.put(language, new ArrayList<>()));
        List<Query> others = new ArrayList<>();
        for (int place : text.words().telling()) {
            asked(place, words, others);
        }
        for (Meaning meaning : text.meanings()) {
            meant(meaning, words, others);
        }
        words.forEach((language, said) -> others.add(any(language, said)));
        return Query.of(query -> query.bool(bool -> bool.should(others)));
    }

    private void asked(int place, Map<String, List<String>> words, List<Query> others) {
        String word = text.words().all().get(place);
        words.values().forEach(said -> said.add(word));
        said(words, "und").addAll(text.words().joined(place));
        for (Compounds language : Compounds.values()) {
            said(words, language.language()).addAll(language.parts(word));
        }
        others.addAll(text.alike(place));
    }

    private static void meant(Meaning meaning, Map<String, List<String>> words, List<Query> others) {
        Map<String, List<String>> spoken = MeaningQuery.spoken(meaning);
        for (String language : LANGUAGES) {
            for (String term : spoken.getOrDefault(language, List.of())) {
                if (term.contains(" ")) {
                    others.add(phrase(language, term));
                } else {
                    said(words, language).add(term);
                }
            }
        }
    }

    private static Query phrase(String language, String term) {
        return Query.of(query ->
                query.matchPhrase(phrase -> phrase.field("body." + language).query(term)));
    }

    private static List<String> said(Map<String, List<String>> words, String language) {
        return Objects.requireNonNull(words.get(language), language);
    }

    private static Query any(String language, List<String> words) {
        return Query.of(
                query -> query.match(match -> match.field("body." + language).query(String.join(" ", words))));
    }
}
