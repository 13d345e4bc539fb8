package eu.observatory.registry.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says of itself, as of a revision.
 *
 * @param revision grows by one with each change; 0 where nothing was said yet
 */
@Schema(name = "PublishedStatement")
public record Published(
        long revision,
        @Nullable Instant changedAt,
        @JsonIgnore @Nullable String language,
        @JsonUnwrapped Statement statement) {

    static final Published NOTHING = new Published(0, null, null, Statement.NOTHING);
}
