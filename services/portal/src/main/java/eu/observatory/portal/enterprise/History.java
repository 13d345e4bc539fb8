package eu.observatory.portal.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changed, the latest first. */
record History(List<Change> items) {

    private static final ZoneId FOUNDERS = ZoneId.of("Europe/Brussels");

    record Change(
            long revision,
            @Nullable Instant at,
            @Nullable String dataset,
            @Nullable LocalDate extractDate,
            List<Field> changes) {

        public @Nullable LocalDate day() {
            return at == null ? null : LocalDate.ofInstant(at, FOUNDERS);
        }
    }

    record Field(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}
}
