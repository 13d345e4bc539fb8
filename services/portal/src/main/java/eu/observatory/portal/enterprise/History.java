package eu.observatory.portal.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changed, the latest first. */
record History(List<Change> items) {

    private static final int LONGEST = 160;
    private static final ZoneId FOUNDERS = ZoneId.of("Europe/Brussels");

    /** @param kind added, changed, withdrawn or returned */
    record Change(
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

    record Field(
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
            var text = value.isString() ? value.stringValue() : value.toString();
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
    }
}
