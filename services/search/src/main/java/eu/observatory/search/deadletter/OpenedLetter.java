package eu.observatory.search.deadletter;

import eu.observatory.platform.event.DeadLetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter that somebody looks into.
 *
 * @param body as text, whatever it is
 */
record OpenedLetter(
        Letter letter,

        @Schema(description = "that it was published with") Map<String, String> headers,

        @Schema(description = "its body as text, or the beginning of it") @Nullable String body,

        @Schema(description = "whether there is more of the body than is shown")
        boolean cut) {

    private static final int MOST = 16 * 1024;

    static OpenedLetter of(DeadLetter letter) {
        byte[] body = letter.body();
        boolean cut = body != null && body.length > MOST;
        return new OpenedLetter(
                Letter.of(letter),
                letter.headers(),
                body == null ? null : text(cut ? Arrays.copyOf(body, MOST) : body),
                cut);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
