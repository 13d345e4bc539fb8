package eu.observatory.platform.event;

import eu.observatory.platform.test.KafkaBroker;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Makes a topic of one partition on the shared broker, and writes to it; what is sent in a row may arrive as one batch. */
final class TopicWriter implements AutoCloseable {

    static final String BOOTSTRAP = KafkaBroker.shared().bootstrap();

    private final String topic;
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", BOOTSTRAP), new StringSerializer(), new ByteArraySerializer());

    TopicWriter(String topic) throws ExecutionException, InterruptedException {
        this.topic = topic;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    void send(String key, @Nullable String body, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, key, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    /** As a service publishes a state; null where the thing is deleted. */
    void sendState(String key, long revision, @Nullable String body) {
        send(
                key,
                body,
                Map.of(
                        EventHeaders.ID,
                        key + revision,
                        EventHeaders.TYPE,
                        "eu.observatory.test.thing.state",
                        EventHeaders.SOURCE,
                        "/test",
                        EventHeaders.TIME,
                        Instant.now().toString(),
                        EventHeaders.OWNER,
                        "hub",
                        EventHeaders.REVISION,
                        String.valueOf(revision)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
