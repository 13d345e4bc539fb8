package eu.observatory.platform.condition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number that operators watch: the one that the metric of the same name gives. */
public record Figure(
        @Schema(
                description = "as Prometheus knows it; one that ends in _timestamp_seconds is a point in time",
                example = "observatory_outbox_lag_seconds")
        String metric,

        @Schema(description = "what it tells of: work that lags, jobs, or what was promised to people")
        Kind kind,

        Map<String, String> labels,

        @Schema(description = "absent where it cannot be told, and where there was nothing yet") @Nullable Double value,

        @Schema(
                description =
                        "what it should not exceed, of a point in time its age in seconds; absent where nothing is promised")
        @Nullable Double most,

        Standing standing) {

    private static final String MOMENT = "_timestamp_seconds";

    /** What it tells of. */
    public enum Kind {
        LAG,
        JOB,
        PROMISE
    }

    /** How the number stands to what it should not exceed. */
    public enum Standing {
        /** Nothing is promised. */
        TOLD,
        KEPT,
        BROKEN,
        /** There was nothing yet: that is not zero. */
        NEVER,
        /** Cannot be told right now. */
        UNKNOWN
    }

    /** @param value not a number where it cannot be told */
    public static Figure of(
            String metric, Kind kind, Map<String, String> labels, double value, @Nullable Double most, Instant now) {
        if (Double.isNaN(value)) {
            return new Figure(metric, kind, labels, null, most, Standing.UNKNOWN);
        }
        double measured = metric.endsWith(MOMENT) ? now.getEpochSecond() - value : value;
        Standing standing = most == null ? Standing.TOLD : measured > most ? Standing.BROKEN : Standing.KEPT;
        return new Figure(metric, kind, labels, value, most, standing);
    }

    public static Figure never(String metric, Kind kind, Map<String, String> labels, @Nullable Double most) {
        return new Figure(metric, kind, labels, null, most, Standing.NEVER);
    }

    public static Figure unknown(String metric, Kind kind) {
        return new Figure(metric, kind, Map.of(), null, null, Standing.UNKNOWN);
    }
}
