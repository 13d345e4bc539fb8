package eu.observatory.platform.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The dead letters of this service's groups: GET counts those that wait, POST replays them to their group only. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Asides asides;
    private final DeadLetters deadLetters;
    private final Map<String, Object> settings;

    DeadLettersEndpoint(Asides asides, DeadLetters deadLetters, Map<String, Object> settings) {
        this.asides = asides;
        this.deadLetters = deadLetters;
        this.settings = settings;
    }

    @ReadOperation
    Map<String, Long> waiting() {
        return each(DeadLettersEndpoint::waiting);
    }

    @WriteOperation
    synchronized Map<String, Long> replay() {
        return each(this::replay);
    }

    private Map<String, Long> each(ToLongFunction<Reading> work) {
        Map<String, Long> counts = new TreeMap<>();
        for (Aside aside : asides.all()) {
            Map<String, Object> own = new HashMap<>(settings);
            own.put(ConsumerConfig.GROUP_ID_CONFIG, aside.group() + ".deadletters");
            own.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer())) {
                counts.put(aside.deadLetters(), work.applyAsLong(Reading.begin(aside, consumer)));
            }
        }
        return counts;
    }

    private static long waiting(Reading reading) {
        return reading.ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - reading.consumer.position(end.getKey()))
                .sum();
    }

    /** Moves up to what was there when it began, so that poison that comes back does not go round for ever. */
    private long replay(Reading reading) {
        long moved = 0;
        while (waiting(reading) > 0) {
            for (var letter : reading.consumer.poll(WAIT)) {
                if (letter.offset() < reading.end(new TopicPartition(letter.topic(), letter.partition()))) {
                    deadLetters.replay(letter, reading.aside);
                    moved++;
                }
            }
            reading.commit();
        }
        return moved;
    }

    /** A consumer at the first dead letter that was not replayed, and where the letters ended as it began. */
    private record Reading(Aside aside, KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {

        static Reading begin(Aside aside, KafkaConsumer<String, byte[]> consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(aside.deadLetters()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            return new Reading(aside, consumer, consumer.endOffsets(partitions));
        }

        long end(TopicPartition partition) {
            return ends.getOrDefault(partition, 0L);
        }

        /** Letters buried meanwhile stay for the next replay. */
        void commit() {
            consumer.commitSync(ends.keySet().stream()
                    .collect(Collectors.toMap(
                            partition -> partition,
                            partition ->
                                    new OffsetAndMetadata(Math.min(consumer.position(partition), end(partition))))));
        }
    }
}
