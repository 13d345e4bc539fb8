package eu.observatory.portal.operator;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a service is, as {@code GET /api/operations/{service}/condition} tells it.
 *
 * @param services those behind it, where it is the gateway
 */
record Condition(
        String service,
        @Nullable String version,
        @Nullable Instant startedAt,
        @Nullable Instant toldAt,
        List<Answering> dependencies,
        List<Figure> figures,
        List<String> services) {

    /** Whether something that the service leans on answers it. */
    record Answering(String name, boolean answers) {

        Answering {
            name = Objects.requireNonNullElse(name, "");
        }
    }

    public @Nullable ZonedDateTime since() {
        return Founders.time(startedAt);
    }
}
