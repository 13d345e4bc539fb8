package eu.observatory.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Topics as whoever reads only what is committed finds them. */
final class TopicLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int PATIENCE = 15;

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;

    private TopicLog(Admin admin, KafkaConsumer<String, byte[]> consumer) {
        this.admin = admin;
        this.consumer = consumer;
    }

    /** Without a group: nobody is told how far it reads. */
    static TopicLog open(Map<String, Object> connection, Map<String, Object> settings) {
        Map<String, Object> reading = new HashMap<>(settings);
        reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reading.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TimeUnit.SECONDS.toMillis(PATIENCE));
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            return new TopicLog(Admin.create(connection), consumer);
        } catch (KafkaException failure) {
            consumer.close();
            throw failure;
        }
    }

    /** Which topic of this name it is: one that was deleted and made again is another one. */
    String life(String topic) {
        try {
            return Objects.requireNonNull(admin.describeTopics(List.of(topic))
                            .topicNameValues()
                            .get(topic))
                    .get(PATIENCE, TimeUnit.SECONDS)
                    .topicId()
                    .toString();
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("Cannot tell which topic " + topic + " is", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while asking for a topic", stopped);
        }
    }

    /** What takes a batch, in the order of the topic; an empty one where nothing came for a second. */
    interface Reader {
        void read(List<ConsumerRecord<String, byte[]>> batch) throws SQLException;
    }

    /**
     * Reads a topic to where it ends now.
     *
     * @param from where to begin in each partition; at its beginning where nothing is said
     * @return where each partition ended
     */
    Map<Integer, Long> read(String topic, Map<Integer, Long> from, Reader reader) throws SQLException {
        Set<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        ends.forEach((partition, end) -> {
            long begin = begins.getOrDefault(partition, 0L);
            consumer.seek(partition, Math.clamp(from.getOrDefault(partition.partition(), begin), begin, end));
        });
        int silent = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            long before = position(partitions);
            List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
            consumer.poll(POLL).forEach(batch::add);
            silent = position(partitions) > before ? 0 : silent + 1;
            if (silent > PATIENCE) {
                throw new KafkaException("The topic " + topic + " has more to read, but nothing comes from it");
            }
            reader.read(batch);
        }
        return ends.entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    private Set<TopicPartition> partitions(String topic) {
        Set<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toSet());
        if (partitions.isEmpty()) {
            throw new KafkaException("The broker does not know the topic " + topic + " yet");
        }
        return partitions;
    }

    private long position(Set<TopicPartition> partitions) {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ofSeconds(PATIENCE));
    }
}
