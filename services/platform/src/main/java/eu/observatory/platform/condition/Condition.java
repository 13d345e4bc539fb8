package eu.observatory.platform.condition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one replica of a service is at a moment. */
public record Condition(
        @Schema(example = "registry") String service,
        @Nullable String version,

        @Schema(description = "since when this replica runs")
        Instant startedAt,

        Instant toldAt,
        @Schema(description = "what it leans on") List<Answering> dependencies,
        List<Figure> figures) {

    /** Whether something that the service leans on answered it in time. */
    public record Answering(@Schema(example = "database") String name, boolean answers) {}
}
