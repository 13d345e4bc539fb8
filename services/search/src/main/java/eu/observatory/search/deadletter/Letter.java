package eu.observatory.search.deadletter;

import eu.observatory.platform.event.DeadLetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A dead letter as a list shows it. */
record Letter(
        @Schema(example = "registry.enterprises.search-0-12")
        String id,

        @Schema(description = "that it was published on", example = "registry.enterprises")
        String topic,

        @Schema(description = "that could not process it", example = "search")
        String group,

        int partition,
        long offset,

        @Schema(example = "hub:fr-siren-000000018") @Nullable String key,

        @Schema(description = "when it was set aside") Instant time,

        @Schema(description = "class of the failure") @Nullable String error,

        @Nullable String message,

        @Schema(description = "bytes of its body") int size,

        @Schema(description = "whether it tells of a deletion and has no body")
        boolean deletion) {

    private static final int LONGEST_MESSAGE = 2_000;

    static Letter of(DeadLetter letter) {
        byte[] body = letter.body();
        return new Letter(
                letter.id(),
                letter.topic(),
                letter.group(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.at(),
                letter.error(),
                letter.message() == null ? null : start(Objects.requireNonNull(letter.message()), LONGEST_MESSAGE),
                body == null ? 0 : body.length,
                body == null);
    }

    static String start(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
