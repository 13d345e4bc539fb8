package eu.observatory.platform.event;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed.
 *
 * @param topic that it was published on
 * @param group that could not process it
 * @param offset among the dead letters of its pile
 * @param at when it was set aside
 * @param error class of the failure; absent on what was set aside before that was noted
 * @param message why, in the words of the failure
 * @param headers that it was published with
 * @param body absent where it told of a deletion
 */
public record DeadLetter(
        String topic,
        String group,
        int partition,
        long offset,
        @Nullable String key,
        Instant at,
        @Nullable String error,
        @Nullable String message,
        Map<String, String> headers,
        byte @Nullable [] body) {

    static DeadLetter of(Aside aside, ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), String.valueOf(EventHeaders.value(record, header.key()))));
        EventHeaders.OF_DEAD_LETTERS.forEach(headers::remove);
        return new DeadLetter(
                aside.topic(),
                aside.group(),
                record.partition(),
                record.offset(),
                record.key(),
                Instant.ofEpochMilli(record.timestamp()),
                EventHeaders.value(record, EventHeaders.ERROR_TYPE),
                EventHeaders.value(record, EventHeaders.ERROR),
                headers,
                record.value());
    }

    /** Names it for as long as it is kept, like {@code registry.enterprises.search-0-12}. */
    public String id() {
        return pile() + "-" + offset;
    }

    /** The partition of dead letters that it lies in. */
    public String pile() {
        return pile(new Aside(topic, group), partition);
    }

    static String pile(Aside aside, int partition) {
        return aside.topic() + "." + aside.group() + "-" + partition;
    }
}
