package eu.observatory.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.local.process.FreePort;
import eu.observatory.local.process.LocalProcess;
import eu.observatory.local.process.LocalProcess.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTests {

    private static final Program PROGRAM = new Program(Path.of(""), LocalKafka.class.getName(), Map.of());

    private static final TopicPartition NAMES = new TopicPartition("names", 0);

    @TempDir
    Path data;

    @Test
    void keepsACommittedTransactionThroughAKill() throws Exception {
        int port = FreePort.any();
        try (LocalProcess broker = start(port)) {
            createTopic(port);
            publish(port, "ACTIV CITES");
            broker.kill();
        }
        try (LocalProcess broker = start(port)) {
            assertThat(read(port)).containsExactly("ACTIV CITES");
            broker.terminate();
            assertThat(broker.endsWithin(120)).isTrue();
        }
    }

    @Test
    void endsWithItsParent() throws Exception {
        try (LocalProcess broker = start(FreePort.any())) {
            broker.closeInput();
            assertThat(broker.endsWithin(120)).isTrue();
        }
    }

    private LocalProcess start(int port) throws IOException, InterruptedException {
        return PROGRAM.start(data.toString(), String.valueOf(port), "--with-parent");
    }

    private static void createTopic(int port) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            admin.createTopics(List.of(
                            new NewTopic(NAMES.topic(), 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
    }

    private static void publish(int port, String name) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port, "transactional.id", "test");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(NAMES.topic(), name, name));
            producer.commitTransaction();
        }
    }

    private static List<String> read(int port) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "127.0.0.1:" + port, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(NAMES));
            consumer.seekToBeginning(List.of(NAMES));
            return consumer.poll(Duration.ofSeconds(20)).records(NAMES).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
