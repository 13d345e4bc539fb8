package eu.observatory.search.index;

import eu.observatory.platform.event.Poison;
import eu.observatory.platform.event.StateEvent;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the listeners share: a batch of a topic's states becomes one bulk request. */
public abstract class IndexListener {

    private final Writer writer;

    protected IndexListener(Writer writer) {
        this.writer = writer;
    }

    protected void apply(
            List<ConsumerRecord<String, byte[]>> records, String alias, Function<StateEvent, Change> change) {
        List<StateEvent> events = records.stream().map(StateEvent::of).toList();
        try {
            writer.write(alias, events.stream().map(change).toList()).block();
        } catch (Refused refused) {
            throw new Poison(refused.position(), refused);
        }
    }

    /** The id of the thing in the event's key, {@code <owner>:<id>}. */
    protected static String id(StateEvent event) {
        String owner = event.owner() + ":";
        if (!event.key().startsWith(owner)) {
            throw new Poison(event, new IllegalArgumentException("The key does not begin with the owner " + owner));
        }
        return event.key().substring(owner.length());
    }
}
