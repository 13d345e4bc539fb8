package eu.observatory.portal.state;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.Messages;
import tools.jackson.databind.JsonNode;

/**
 * A value of any shape as a line of text: its parts by their names in the reader's language, what is said in a language with that.
 *
 * @param labels words for the ids of concepts and places
 * @param words names of parts under {@code part.}, else of fields under {@code field.}, else the part's own
 */
record Telling(Map<String, String> labels, Messages words) {

    private static final int LONGEST = 160;

    @Nullable String of(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        var text = plain(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private String plain(JsonNode value) {
        if (value.hasNonNull("value")) {
            return plain(value.get("value")) + spoken(value.path("language").asString(""));
        }
        if (value.isObject()) {
            return value.properties().stream().map(this::part).collect(Collectors.joining(", "));
        }
        if (value.isArray()) {
            return value.valueStream().map(this::plain).collect(Collectors.joining("; "));
        }
        return value.isBoolean()
                ? word(value.asBoolean() ? "standing.in" : "standing.out").orElseThrow()
                : labels.getOrDefault(value.asString(), value.asString());
    }

    /** A text in a language, a concept by its label alone, all else with the name of the part. */
    private String part(Map.Entry<String, JsonNode> part) {
        var text = plain(part.getValue());
        return switch (part.getKey()) {
            case "fr", "nl", "de", "en" -> text + spoken(part.getKey());
            case "concept" -> text;
            default -> name(part.getKey()) + ": " + text;
        };
    }

    private String name(String part) {
        return word("part." + part).or(() -> word("field." + part)).orElse(part);
    }

    private Optional<String> word(String key) {
        return Optional.ofNullable(words.msgOrNull(key));
    }

    private static String spoken(String language) {
        return language.isEmpty() ? "" : " (" + language + ")";
    }
}
