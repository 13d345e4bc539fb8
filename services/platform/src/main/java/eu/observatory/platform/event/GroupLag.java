package eu.observatory.platform.event;

import eu.observatory.platform.condition.Figure;
import eu.observatory.platform.condition.Figure.Kind;
import eu.observatory.platform.condition.Watched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * How far the groups of this service are behind, as the broker knows it: the sum over all replicas of what each tells by the
 * metric of its consumers.
 */
final class GroupLag implements Watched {

    static final String METRIC = "kafka_consumer_fetch_manager_records_lag";

    /** As the alert ConsumerLags has it. */
    private static final double MOST = 5_000;

    private final Inquiry inquiry;
    private final ObjectProvider<KafkaListenerEndpointRegistry> listeners;

    GroupLag(Inquiry inquiry, ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
        this.inquiry = inquiry;
        this.listeners = listeners;
    }

    private record Reading(String group, String topic) implements Comparable<Reading> {

        @Override
        public int compareTo(Reading other) {
            return (topic + group).compareTo(other.topic + other.group);
        }
    }

    @Override
    public Figure unknown() {
        return Figure.unknown(METRIC, Kind.LAG);
    }

    @Override
    public List<Figure> figures() {
        SortedSet<Reading> readings = readings();
        return readings.isEmpty() ? List.of() : inquiry.of(admin -> figures(admin, readings));
    }

    private SortedSet<Reading> readings() {
        return listeners.stream()
                .flatMap(registry -> registry.getListenerContainers().stream())
                .flatMap(GroupLag::readings)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Reading> readings(MessageListenerContainer container) {
        String[] topics = container.getContainerProperties().getTopics();
        String group = container.getGroupId();
        return topics == null || group == null
                ? Stream.of()
                : Stream.of(topics)
                        .filter(topic -> !topic.endsWith(Aside.REPLAY))
                        .map(topic -> new Reading(group, topic));
    }

    private static List<Figure> figures(Admin admin, SortedSet<Reading> readings) {
        List<Figure> figures = new ArrayList<>();
        for (Reading reading : readings) {
            double lag = partitions(admin, reading.topic())
                    .map(partitions -> lag(admin, reading.group(), partitions))
                    .orElse(Double.NaN);
            figures.add(Figure.of(
                    METRIC,
                    Kind.LAG,
                    Map.of("topic", reading.topic(), "group", reading.group()),
                    lag,
                    MOST,
                    Instant.now()));
        }
        return figures;
    }

    /** None while the owner of the topic has yet to create it. */
    private static Optional<List<TopicPartition>> partitions(Admin admin, String topic) {
        try {
            return Optional.of(
                    Inquiry.answer(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                            .flatMap(described -> described.partitions().stream())
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .toList());
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    private static double lag(Admin admin, String group, List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                Inquiry.answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> firsts = offsets(admin, partitions, OffsetSpec.earliest());
        return offsets(admin, partitions, OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> {
                    long first = firsts.getOrDefault(end.getKey(), 0L);
                    OffsetAndMetadata read = committed.get(end.getKey());
                    return end.getValue() - (read == null ? first : Math.max(first, read.offset()));
                })
                .map(behind -> Math.max(0, behind))
                .sum();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which) {
        return Inquiry.answer(admin.listOffsets(
                                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which)),
                                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }
}
