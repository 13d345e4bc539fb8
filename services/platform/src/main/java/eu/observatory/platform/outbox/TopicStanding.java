package eu.observatory.platform.outbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How a topic was found when it was last compared with the database. */
public record TopicStanding(
        @Schema(example = "registry.enterprises") String topic,

        @Schema(description = "all of it is to be compared again")
        boolean due,

        Instant comparedAt,

        @Schema(description = "all of it, and not only what the database did not know of")
        boolean whole,

        @Schema(description = "records read from the topic") long records,

        @Schema(description = "things of which the database knew more")
        long newer,

        @Schema(
                description =
                        "things published at a revision that the database had not reached, or reached with another"
                                + " state: they have a higher one now")
        long overtaken,

        @Schema(description = "things that the database did not know: they are deleted")
        long unknown,

        @Schema(description = "things that the topic did not have")
        long missing) {}
