package eu.observatory.platform.event;

import eu.observatory.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Puts poison aside, and back: every record is confirmed by the broker before the caller goes on. */
final class DeadLetters implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final Map<String, Object> settings;
    private final MeterRegistry meters;
    private final Traces traces;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(Map<String, Object> settings, MeterRegistry meters, Traces traces) {
        this.settings = new HashMap<>(settings);
        this.settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        this.settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        this.settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        this.meters = meters;
        this.traces = traces;
    }

    /** A counter that begins at its first letter would hide that one from whoever watches its growth. */
    void expect(Aside aside) {
        counter(aside);
    }

    /** The line that it leaves in the log carries the trace of the record. */
    void bury(ConsumerRecord<String, byte[]> record, String group, Throwable cause) {
        Span step = TracedListener.step(traces, record, group, "set aside");
        try (Tracer.SpanInScope _ = traces.within(step)) {
            setAside(record, group, cause);
        } finally {
            if (step != null) {
                step.error(cause).end();
            }
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> record, String group, Throwable cause) {
        String origin = EventHeaders.origin(record);
        Aside aside = new Aside(origin, group);
        ProducerRecord<String, byte[]> letter = copy(record, aside.deadLetters());
        set(letter.headers(), EventHeaders.ORIGIN, origin);
        set(letter.headers(), EventHeaders.ERROR, String.valueOf(cause.getMessage()));
        set(
                letter.headers(),
                EventHeaders.ERROR_TYPE,
                NestedExceptionUtils.getMostSpecificCause(cause).getClass().getName());
        confirm(send(letter), letter.topic());
        counter(aside).increment();
        log.error(
                "{}-{}@{} ({}) goes to {}",
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                aside.deadLetters(),
                cause);
    }

    private Counter counter(Aside aside) {
        return meters.counter("observatory.deadletters", "topic", aside.topic(), "group", aside.group());
    }

    /** In their order; all of them are confirmed, or the whole fails. */
    void replay(List<ConsumerRecord<String, byte[]>> letters, Aside aside) {
        letters.stream()
                .map(letter -> send(again(letter, aside)))
                .toList()
                .forEach(sent -> confirm(sent, aside.replay()));
    }

    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> letter, Aside aside) {
        ProducerRecord<String, byte[]> again = copy(letter, aside.replay());
        again.headers().remove(EventHeaders.ERROR).remove(EventHeaders.ERROR_TYPE);
        return again;
    }

    private static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> record, String topic) {
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return producer().send(record);
    }

    private static void confirm(Future<RecordMetadata> sent, String topic) {
        try {
            sent.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("Cannot write to " + topic, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while writing to " + topic, stopped);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
