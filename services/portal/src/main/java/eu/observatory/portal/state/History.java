package eu.observatory.portal.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

        public @Nullable LocalDate day() {
            return changedAt == null ? null : LocalDate.ofInstant(changedAt, FOUNDERS);
        }
    }

    public record Field(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        public @Nullable String was() {
            return text(before);
        }

        public @Nullable String became() {
            return text(after);
        }

        private static @Nullable String text(@Nullable JsonNode value) {
            if (value == null || value.isNull()) {
                return null;
            }
            var text = plain(value);
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }

        /** Without the signs of the notation, like {@code min: 6, max: 9}. */
        private static String plain(JsonNode value) {
            if (value.isObject()) {
                return value.properties().stream()
                        .map(part -> part.getKey() + ": " + plain(part.getValue()))
                        .collect(Collectors.joining(", "));
            }
            return value.isArray()
                    ? value.valueStream().map(Field::plain).collect(Collectors.joining("; "))
                    : value.asString();
        }
    }
}
