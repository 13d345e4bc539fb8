package eu.observatory.platform.event;

import eu.observatory.trace.Traces;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * What a listener does, as a step of the trace of each record that has one: of single changes, that is, and never of an
 * import. Lines in the log carry a trace where the whole batch belongs to it.
 */
final class TracedListener implements BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> {

    private final BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> listener;
    private final Traces traces;
    private final String group;

    TracedListener(
            BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> listener, Traces traces, String group) {
        this.listener = listener;
        this.traces = traces;
        this.group = group;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        List<Span> steps = records.stream().flatMap(this::step).toList();
        try (Tracer.SpanInScope _ = traces.within(common(records, steps))) {
            listener.onMessage(records, acknowledgment, consumer);
        } catch (RuntimeException failure) {
            steps.forEach(step -> step.error(failure));
            throw failure;
        } finally {
            steps.forEach(Span::end);
        }
    }

    private Stream<Span> step(ConsumerRecord<String, byte[]> record) {
        return Stream.ofNullable(step(traces, record, group, "process"));
    }

    /** Begins what a group does with a record; null where the record belongs to no trace. */
    static @Nullable Span step(Traces traces, ConsumerRecord<?, ?> record, String group, String what) {
        Span step = traces.follow(
                EventHeaders.value(record, Traces.HEADER), Span.Kind.CONSUMER, what + " " + record.topic());
        return step == null
                ? null
                : step.tag("messaging.system", "kafka")
                        .tag("messaging.operation.type", "process")
                        .tag("messaging.destination.name", record.topic())
                        .tag("messaging.consumer.group.name", group);
    }

    private static @Nullable Span common(List<ConsumerRecord<String, byte[]>> records, List<Span> steps) {
        boolean one = !steps.isEmpty()
                && steps.size() == records.size()
                && steps.stream()
                                .map(step ->
                                        Objects.requireNonNull(step.context()).traceId())
                                .distinct()
                                .count()
                        == 1;
        return one ? steps.getFirst() : null;
    }
}
