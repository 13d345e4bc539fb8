package eu.observatory.platform.event;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a listener for a record that can never succeed: it goes to the dead letters at once, and the rest of the
 * batch, before and after it, is delivered again.
 */
public final class Poison extends RuntimeException {

    private final int index;
    private final transient @Nullable StateEvent event;
    private final transient @Nullable ConsumerRecord<String, byte[]> record;

    /** The record at this place of the batch that the listener was given. */
    public Poison(int index, Throwable cause) {
        this("The record at index " + index, cause, index, null, null);
    }

    public Poison(StateEvent event, Throwable cause) {
        this("Revision " + event.revision() + " of " + event.key() + " on " + event.topic(), cause, -1, event, null);
    }

    public Poison(ConsumerRecord<String, byte[]> record, Throwable cause) {
        this(
                "The record " + record.topic() + "-" + record.partition() + "@" + record.offset(),
                cause,
                -1,
                null,
                record);
    }

    private Poison(
            String what,
            Throwable cause,
            int index,
            @Nullable StateEvent event,
            @Nullable ConsumerRecord<String, byte[]> record) {
        super(what + " cannot be processed: " + cause.getMessage(), cause);
        this.index = index;
        this.event = event;
        this.record = record;
    }

    /** Which record of the batch it is about; null when it is about none of them. */
    @Nullable ConsumerRecord<String, byte[]> among(List<ConsumerRecord<String, byte[]>> batch) {
        if (record != null) {
            return batch.contains(record) ? record : null;
        }
        if (event != null) {
            return batch.stream().filter(each -> isOf(each, event)).findFirst().orElse(null);
        }
        return index >= 0 && index < batch.size() ? batch.get(index) : null;
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> record, StateEvent event) {
        return event.key().equals(record.key())
                && event.topic().equals(EventHeaders.origin(record))
                && String.valueOf(event.revision()).equals(EventHeaders.value(record, EventHeaders.REVISION))
                && Arrays.equals(event.body(), record.value());
    }
}
