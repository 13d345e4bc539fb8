package eu.observatory.portal.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.Messages;
import tools.jackson.databind.JsonNode;

/** What changed, the latest first. */
public record History(List<Change> items) {

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

        public @Nullable String was(Map<String, String> labels, Messages words) {
            return new Telling(labels, words).of(before);
        }

        public @Nullable String became(Map<String, String> labels, Messages words) {
            return new Telling(labels, words).of(after);
        }
    }
}
