package eu.observatory.platform.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Decides between what was published and what the database says: the database is right, and has to be the newer one. */
final class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final Marks marks;
    private final UnknownTable unknown;
    private final JsonMapper json;
    private final TransactionTemplate transactions;

    Settlement(Marks marks, UnknownTable unknown, JsonMapper json, TransactionTemplate transactions) {
        this.marks = marks;
        this.unknown = unknown;
        this.json = json;
        this.transactions = transactions;
    }

    Findings settle(Publication publication, List<Published> page) {
        Map<String, Optional<State>> states = states(publication, page);
        List<Mark> newer = new ArrayList<>();
        List<Mark> behind = new ArrayList<>();
        List<Published> ended = new ArrayList<>();
        for (Published one : page) {
            Optional<State> state = states.get(one.key());
            if (state == null) {
                continue;
            }
            if (state.isEmpty()) {
                ended.add(one);
            } else if (state.get().revision() > one.revision()) {
                newer.add(new Mark(one.key(), state.get().revision()));
            } else if (!one.is(state.get().revision(), body(state.get()))) {
                behind.add(new Mark(one.key(), one.revision()));
            }
        }
        transactions.executeWithoutResult(status -> {
            marks.mark(publication.topic(), newer);
            if (!behind.isEmpty()) {
                marks.mark(publication.topic(), publication.overtake(behind));
            }
            end(publication.topic(), ended);
        });
        long alive = ended.stream().filter(one -> !one.deleted()).count();
        return new Findings(0, newer.size(), behind.size(), alive, 0);
    }

    void publish(Publication publication, List<String> keys) {
        List<Mark> all = keys.stream().map(key -> new Mark(key, 0)).toList();
        transactions.executeWithoutResult(status -> marks.mark(publication.topic(), all));
    }

    /** What is deleted already needs no tombstone, but its revision is to be remembered all the same. */
    private void end(String topic, List<Published> ended) {
        if (ended.isEmpty()) {
            return;
        }
        List<Published> last = ended.stream()
                .map(one -> one.deleted()
                        ? one
                        : new Published(one.key(), one.owner(), one.region(), one.revision() + 1, null))
                .toList();
        unknown.keep(topic, last);
        marks.mark(
                topic,
                ended.stream()
                        .filter(one -> !one.deleted())
                        .map(one -> new Mark(one.key(), one.revision() + 1))
                        .toList());
    }

    private byte @Nullable [] body(State state) {
        return state.body() == null ? null : json.writeValueAsBytes(state.body());
    }

    /** Of each key what the database says, nothing where it does not know it; no entry where it cannot be rendered. */
    private static Map<String, Optional<State>> states(Publication publication, List<Published> page) {
        List<String> keys = page.stream().map(Published::key).toList();
        try {
            return rendered(publication, keys);
        } catch (RuntimeException failure) {
            log.warn(
                    "{} of {} cannot be rendered together, trying one by one",
                    keys.size(),
                    publication.topic(),
                    failure);
            return oneByOne(publication, keys);
        }
    }

    private static Map<String, Optional<State>> oneByOne(Publication publication, List<String> keys) {
        Map<String, Optional<State>> states = new HashMap<>();
        for (String key : keys) {
            try {
                states.putAll(rendered(publication, List.of(key)));
            } catch (RuntimeException failure) {
                log.error("Cannot compare {} with {}", key, publication.topic(), failure);
            }
        }
        return states;
    }

    private static Map<String, Optional<State>> rendered(Publication publication, List<String> keys) {
        Map<String, Optional<State>> states = new HashMap<>();
        keys.forEach(key -> states.put(key, Optional.empty()));
        publication.render(keys).forEach(state -> states.put(state.key(), Optional.of(state)));
        return states;
    }
}
