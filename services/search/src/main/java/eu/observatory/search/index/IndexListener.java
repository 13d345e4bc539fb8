package eu.observatory.search.index;

import eu.observatory.platform.event.Poison;
import eu.observatory.platform.event.StateEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the listeners share: a batch of a topic's states becomes one bulk request. */
public abstract class IndexListener {

    private final Writing writing;

    protected IndexListener(Writing writing) {
        this.writing = writing;
    }

    /** The topic whose states it indexes. */
    public abstract String topic();

    /** The type of the documents that it writes; null when it writes reference data only. */
    protected abstract @Nullable String type();

    /** What the index is to say of the thing now. */
    protected abstract List<Change> changes(StateEvent event, Instant since);

    /** Writes what arrived to the serving index. */
    protected void apply(List<ConsumerRecord<String, byte[]>> records) {
        write(records, writing.live());
    }

    /** Writes what is read again to a generation that is being built. */
    public void replay(List<ConsumerRecord<String, byte[]>> records, Generation target) {
        write(records, Mono.just(target));
    }

    private void write(List<ConsumerRecord<String, byte[]>> records, Mono<Generation> target) {
        List<StateEvent> events = records.stream().map(StateEvent::of).toList();
        Map<String, Instant> known = known(events);
        Map<Change, StateEvent> origin = new IdentityHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (StateEvent event : events) {
            for (Change change : changes(event, since(event, known))) {
                origin.put(change, event);
                changes.add(change);
            }
        }
        try {
            target.flatMap(generation -> writing.write(generation, changes)).block();
        } catch (Refused refused) {
            throw new Poison(Objects.requireNonNull(origin.get(refused.change())), refused);
        }
    }

    private Map<String, Instant> known(List<StateEvent> events) {
        if (type() == null) {
            return Map.of();
        }
        Map<String, Instant> known =
                writing.firstSeen(events.stream().map(this::key).toList()).block();
        return new HashMap<>(known == null ? Map.of() : known);
    }

    private Instant since(StateEvent event, Map<String, Instant> known) {
        return type() == null
                ? event.time()
                : known.merge(key(event), event.time(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private String key(StateEvent event) {
        return Document.key(event.owner(), String.valueOf(type()), id(event));
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
