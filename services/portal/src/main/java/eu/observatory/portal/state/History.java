package eu.observatory.portal.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changed, the latest first. */
public record History(List<Change> items) {

    private static final int LONGEST = 160;
    private static final ZoneId FOUNDERS = ZoneId.of("Europe/Brussels");

    /** @param kind added, changed, withdrawn or returned */
    public record Change(
            long revision,
            @Nullable String kind,
            @Nullable Instant changedAt,
            @Nullable String dataset,
            @Nullable LocalDate extractDate,
            List<Field> changes) {

        /** Without where each field came from: the page has a table of that, and the change its dataset. */
        public List<Field> told() {
            return changes.stream()
                    .filter(field -> !field.field().equals("provenance"))
                    .toList();
        }

        public @Nullable LocalDate day() {
            return changedAt == null ? null : LocalDate.ofInstant(changedAt, FOUNDERS);
        }
    }

    public record Field(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        /** @param labels words for the ids of concepts and places */
        public @Nullable String was(Map<String, String> labels) {
            return text(before, labels);
        }

        public @Nullable String became(Map<String, String> labels) {
            return text(after, labels);
        }

        private static @Nullable String text(@Nullable JsonNode value, Map<String, String> labels) {
            if (value == null || value.isNull()) {
                return null;
            }
            var text = plain(value, labels);
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }

        /** Without the signs of the notation, like {@code min: 6, max: 9}; what is said in a language, with that. */
        private static String plain(JsonNode value, Map<String, String> labels) {
            if (value.hasNonNull("value")) {
                var language = value.path("language").asString("");
                return plain(value.get("value"), labels) + (language.isEmpty() ? "" : " (" + language + ")");
            }
            if (value.isObject()) {
                return value.properties().stream()
                        .map(part -> part.getKey() + ": " + plain(part.getValue(), labels))
                        .collect(Collectors.joining(", "));
            }
            return value.isArray()
                    ? value.valueStream().map(item -> plain(item, labels)).collect(Collectors.joining("; "))
                    : labels.getOrDefault(value.asString(), value.asString());
        }
    }
}
