package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.enterprise.Sample;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes enterprises on a real topic. */
final class TopicWriter implements AutoCloseable {

    private static final String TOPIC = "registry.enterprises";

    private final KafkaProducer<String, byte[]> producer;
    private final List<Exception> failures = new CopyOnWriteArrayList<>();

    TopicWriter(String bootstrap) {
        // A topic that is new has no leader for a moment; several requests in flight never get in order again then.
        producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "max.in.flight.requests.per.connection", 1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void publish(Sample enterprise) {
        send(record(enterprise));
    }

    void publishAt(String time, Sample enterprise) {
        send(Records.at(time, record(enterprise)));
        flush();
    }

    void publishBroken(String id) {
        send(Records.state(TOPIC, "hub", id, 1, Map.of("id", Map.of())));
    }

    void delete(String id, long revision) {
        send(Records.tombstone(TOPIC, "hub", id, revision));
        flush();
    }

    void flush() {
        producer.flush();
        assertThat(failures).isEmpty();
    }

    private static ConsumerRecord<String, byte[]> record(Sample enterprise) {
        return Records.state(TOPIC, enterprise.owner(), enterprise.id(), enterprise.revision(), enterprise.body());
    }

    private void send(ConsumerRecord<String, byte[]> record) {
        producer.send(
                new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()), (sent, failure) -> {
                    if (failure != null) {
                        failures.add(failure);
                    }
                });
    }

    @Override
    public void close() {
        producer.close();
    }
}
