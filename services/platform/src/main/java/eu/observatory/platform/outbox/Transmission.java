package eu.observatory.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A leader's line to Kafka. Opening it shuts out, for good, whoever had opened it before under the same id. */
final class Transmission implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    private Transmission(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    static Transmission open(Map<String, Object> settings, String transactionalId) {
        Map<String, Object> fenced = new HashMap<>(settings);
        fenced.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        fenced.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        fenced.put(ProducerConfig.ACKS_CONFIG, "all");
        fenced.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        fenced.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        fenced.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        fenced.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        fenced.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        fenced.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(fenced, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Transmission(producer);
        } catch (KafkaException failure) {
            producer.close(Duration.ZERO);
            throw failure;
        }
    }

    /**
     * All of them in one transaction, or none; after a failure the transmission is of no more use.
     *
     * @return what follows the last of them in each partition
     */
    Map<TopicPartition, Long> send(List<ProducerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.commitTransaction();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (Future<RecordMetadata> each : sent) {
            RecordMetadata place = each.resultNow();
            next.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
        }
        return next;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
