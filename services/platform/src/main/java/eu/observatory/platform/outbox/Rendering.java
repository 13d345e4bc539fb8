package eu.observatory.platform.outbox;

import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the marked things of one topic; one that cannot be rendered never holds up the others. */
final class Rendering {

    private static final Logger log = LoggerFactory.getLogger(Rendering.class);

    private final Remembering remembering;
    private final Envelope envelope;
    private final int maxBodyBytes;

    Rendering(Remembering remembering, Envelope envelope, int maxBodyBytes) {
        this.remembering = remembering;
        this.envelope = envelope;
        this.maxBodyBytes = maxBodyBytes;
    }

    Rendered render(Publication publication, List<Marked> marks, Steps steps) {
        Rendered rendered = new Rendered();
        Map<String, State> states = states(publication, marks);
        for (Marked mark : marks) {
            try {
                State state = check(mark, states.get(mark.key()));
                ProducerRecord<String, byte[]> record =
                        envelope.around(publication, state, mark.bulk(), steps.header(mark));
                refuseOversized(record);
                rendered.states.add(state);
                rendered.records.add(record);
            } catch (RuntimeException failure) {
                putOff(mark, failure, steps);
                rendered.failed.add(mark);
            }
        }
        return rendered;
    }

    private static void putOff(Marked mark, RuntimeException failure, Steps steps) {
        steps.failed(mark, failure);
        try (Tracer.SpanInScope _ = steps.within(mark)) {
            log.error("Cannot publish {} on {}, deferred", mark.key(), mark.topic(), failure);
        }
    }

    private Map<String, State> states(Publication publication, List<Marked> marks) {
        List<String> keys = marks.stream().map(Marked::key).toList();
        try {
            return byKey(remembering.render(publication, keys));
        } catch (RuntimeException failure) {
            log.warn(
                    "{} of {} cannot be rendered together, trying one by one",
                    keys.size(),
                    publication.topic(),
                    failure);
            return oneByOne(publication, keys);
        }
    }

    private Map<String, State> oneByOne(Publication publication, List<String> keys) {
        Map<String, State> states = new HashMap<>();
        for (String key : keys) {
            try {
                states.putAll(byKey(remembering.render(publication, List.of(key))));
            } catch (RuntimeException failure) {
                log.error("Cannot render {} of {}", key, publication.topic(), failure);
            }
        }
        return states;
    }

    private static Map<String, State> byKey(List<State> states) {
        Map<String, State> byKey = new HashMap<>();
        states.forEach(state -> byKey.put(state.key(), state));
        return byKey;
    }

    private static State check(Marked mark, @Nullable State state) {
        if (state == null) {
            throw new IllegalStateException("It was marked at revision " + mark.revision() + " and not rendered");
        }
        if (state.revision() < mark.revision()) {
            throw new IllegalStateException(
                    "It was marked at revision " + mark.revision() + " and rendered at " + state.revision());
        }
        return state;
    }

    private void refuseOversized(ProducerRecord<String, byte[]> record) {
        if (record.value() != null && record.value().length > maxBodyBytes) {
            throw new IllegalStateException(record.value().length + " bytes are more than a record may have");
        }
    }

    /** What one round has to send, and what it has to put off. */
    static final class Rendered {
        final List<State> states = new ArrayList<>();
        final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        final List<Marked> failed = new ArrayList<>();
    }
}
