package eu.observatory.registry.duplicate;

import java.util.Map;

/** The pair after which a page begins. */
record Place(double score, String first, String second) {

    static final Place START = new Place(2, "", "");

    static Place of(Map<String, String> content) {
        return new Place(
                Double.parseDouble(content.getOrDefault("score", "")),
                content.getOrDefault("first", ""),
                content.getOrDefault("second", ""));
    }

    static Map<String, String> after(Duplicate last, String question, long total) {
        return Map.of(
                "score", String.valueOf(last.score()),
                "first", last.first().id(),
                "second", last.second().id(),
                "question", question,
                "total", String.valueOf(total));
    }
}
