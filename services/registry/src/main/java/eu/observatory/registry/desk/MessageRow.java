package eu.observatory.registry.desk;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.desk.Message.Status;
import eu.observatory.registry.desk.Message.Step;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the message tables as what they mean. */
final class MessageRow {

    private MessageRow() {}

    static Message message(Readable row, Desks desks, Language reader) {
        String region = text(row, "region");
        return new Message(
                needed(row, "id"),
                needed(row, "receipt"),
                region,
                desks.of(region).map(desk -> desk.name(reader)).orElse(null),
                Status.valueOf(needed(row, "status").toUpperCase(Locale.ROOT)),
                about(row),
                text(row, "topic"),
                needed(row, "language"),
                text(row, "name"),
                text(row, "email"),
                text(row, "body"),
                Objects.requireNonNull(row.get("received_at", Instant.class)),
                row.get("closed_at", Instant.class),
                row.get("forgotten_at", Instant.class),
                null);
    }

    static Step step(Readable row) {
        return new Step(
                Step.Kind.valueOf(needed(row, "kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                Objects.requireNonNull(row.get("at", Instant.class)),
                text(row, "region"),
                text(row, "by_name"),
                text(row, "note"));
    }

    private static Message.@Nullable About about(Readable row) {
        String type = text(row, "about_type");
        return type == null ? null : new Message.About(type, needed(row, "about_id"), text(row, "about_title"));
    }

    private static @Nullable String text(Readable row, String column) {
        return row.get(column, String.class);
    }

    private static String needed(Readable row, String column) {
        return Objects.requireNonNull(text(row, column));
    }
}
