package eu.observatory.platform.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The state of one thing at one revision, as a topic carries it; without a body the thing is deleted. */
public record StateEvent(
        String topic,
        String key,
        String id,
        String type,
        String source,
        Instant time,
        String owner,
        @Nullable String region,
        long revision,
        byte @Nullable [] body) {

    /** Fails with {@link Poison} when the record does not carry the headers of docs/events/README.md. */
    public static StateEvent of(ConsumerRecord<String, byte[]> record) {
        try {
            return new StateEvent(
                    EventHeaders.origin(record),
                    Objects.requireNonNull(record.key(), "A state needs a key"),
                    required(record, EventHeaders.ID),
                    required(record, EventHeaders.TYPE),
                    required(record, EventHeaders.SOURCE),
                    Instant.parse(required(record, EventHeaders.TIME)),
                    required(record, EventHeaders.OWNER),
                    EventHeaders.value(record, EventHeaders.REGION),
                    Long.parseLong(required(record, EventHeaders.REVISION)),
                    record.value());
        } catch (NullPointerException | NumberFormatException | DateTimeParseException malformed) {
            throw new Poison(record, malformed);
        }
    }

    public boolean deleted() {
        return body == null;
    }

    /** The body as the record of the fields that this consumer needs; {@link Poison} when it cannot be read so. */
    public <T> T read(JsonMapper json, Class<T> type) {
        try {
            return json.readValue(Objects.requireNonNull(body, "A tombstone has no body"), type);
        } catch (RuntimeException unreadable) {
            throw new Poison(this, unreadable);
        }
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        return Objects.requireNonNull(EventHeaders.value(record, name), () -> "The header " + name + " is missing");
    }
}
