package eu.observatory.search;

import eu.observatory.search.enterprise.Sample;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes enterprises on a real topic. */
final class TopicWriter implements AutoCloseable {

    private static final String TOPIC = "registry.enterprises";

    private final KafkaProducer<String, byte[]> producer;

    TopicWriter(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
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
    }

    private static ConsumerRecord<String, byte[]> record(Sample enterprise) {
        return Records.state(TOPIC, enterprise.owner(), enterprise.id(), enterprise.revision(), enterprise.body());
    }

    private void send(ConsumerRecord<String, byte[]> record) {
        producer.send(new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
