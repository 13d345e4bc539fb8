package eu.observatory.platform.outbox;

import eu.observatory.trace.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** One round of the leader: read marks, render what they mark as it is now, send, clear the marks. */
final class Round {

    private final MarkTable table;
    private final TopicTable topics;
    private final Map<String, Publication> publications;
    private final Rendering rendering;
    private final OutboxMeter meter;
    private final Traces traces;
    private final int batch;
    private final Duration deferral;

    Round(
            MarkTable table,
            TopicTable topics,
            List<Publication> publications,
            Rendering rendering,
            OutboxMeter meter,
            Traces traces,
            OutboxSettings settings) {
        this.table = table;
        this.topics = topics;
        this.publications = publications.stream().collect(Collectors.toMap(Publication::topic, each -> each));
        this.rendering = rendering;
        this.meter = meter;
        this.traces = traces;
        this.batch = settings.batch();
        this.deferral = settings.deferral();
    }

    /** Returns whether another round should follow at once. */
    boolean run(Transmission transmission) {
        List<Marked> due = table.due(batch);
        try (Steps steps = new Steps(traces, due)) {
            return run(transmission, due, steps);
        }
    }

    private boolean run(Transmission transmission, List<Marked> due, Steps steps) {
        Map<String, List<State>> published = new HashMap<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        due.stream().collect(Collectors.groupingBy(Marked::topic)).forEach((topic, marks) -> {
            Publication publication = publications.get(topic);
            if (publication == null) {
                putOff(marks);
                return;
            }
            Rendering.Rendered rendered = rendering.render(publication, marks, steps);
            putOff(rendered.failed);
            records.addAll(rendered.records);
            published.put(topic, rendered.states);
        });
        if (records.isEmpty()) {
            return false;
        }
        Map<TopicPartition, Long> sent = send(transmission, records, steps);
        int cleared = published.entrySet().stream()
                .mapToInt(topic -> table.clear(topic.getKey(), topic.getValue()))
                .sum();
        topics.advance(sent);
        published.forEach((topic, states) -> meter.published(topic, states.size()));
        return cleared > 0;
    }

    private static Map<TopicPartition, Long> send(
            Transmission transmission, List<ProducerRecord<String, byte[]>> records, Steps steps) {
        try {
            return transmission.send(records);
        } catch (RuntimeException failure) {
            steps.failed(failure);
            throw failure;
        }
    }

    private void putOff(List<Marked> marks) {
        marks.forEach(mark -> table.defer(mark, deferral));
        meter.deferred(marks.size());
    }
}
