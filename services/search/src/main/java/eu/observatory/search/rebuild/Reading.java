package eu.observatory.search.rebuild;

import eu.observatory.platform.event.Poison;
import eu.observatory.platform.web.Unavailable;
import eu.observatory.search.index.Generation;
import eu.observatory.search.index.IndexListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer on its way through all topics, and what it writes. Blocks; one thread at a time. */
final class Reading implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Map<String, IndexListener> listeners;
    private final Patience patience;
    private final Map<TopicPartition, Long> begins = new HashMap<>();
    private volatile long read;
    private volatile long total;
    private volatile long skipped;

    Reading(Consumer<String, byte[]> consumer, List<IndexListener> listeners, Patience patience) {
        this.consumer = consumer;
        this.patience = patience;
        this.listeners = listeners.stream().collect(Collectors.toMap(IndexListener::topic, Function.identity()));
    }

    long read() {
        return read;
    }

    long total() {
        return total;
    }

    long skipped() {
        return skipped;
    }

    /** Reads on to where the topics end now; returns how many records that were. */
    long catchUp(Generation target) {
        Map<TopicPartition, Long> ends = patiently(() -> consumer.endOffsets(assigned()));
        total = ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
        long found = 0;
        while (patiently(() -> isBehind(ends))) {
            ConsumerRecords<String, byte[]> records = patiently(() -> next(ends));
            for (String topic : listeners.keySet()) {
                List<ConsumerRecord<String, byte[]>> batch = list(records.records(topic));
                write(topic, batch, target);
                found += batch.size();
            }
            read = patiently(this::position);
        }
        return found;
    }

    /** A broker that is away only shows in that nothing comes. */
    private ConsumerRecords<String, byte[]> next(Map<TopicPartition, Long> ends) {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        if (records.isEmpty() && isBehind(ends)) {
            throw new Unavailable("The topics have more to read, but nothing comes from them.");
        }
        return records;
    }

    private <T> T patiently(Supplier<T> step) {
        return patience.with(() -> {
            try {
                return step.get();
            } catch (RetriableException away) {
                throw new Unavailable("The topics cannot be read: " + away.getMessage());
            }
        });
    }

    /** Topics that appeared meanwhile are read from their beginnings too. */
    private Set<TopicPartition> assigned() {
        Map<String, List<PartitionInfo>> topics = consumer.listTopics();
        Set<TopicPartition> all = listeners.keySet().stream()
                .flatMap(topic -> topics.getOrDefault(topic, List.of()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
        if (all.isEmpty()) {
            throw new Unavailable("None of the topics is there: " + listeners.keySet());
        }
        Set<TopicPartition> added = new HashSet<>(all);
        added.removeAll(begins.keySet());
        consumer.assign(all);
        if (!added.isEmpty()) {
            begins.putAll(consumer.beginningOffsets(added));
            consumer.seekToBeginning(added);
        }
        return all;
    }

    private long position() {
        return begins.entrySet().stream()
                .mapToLong(begin -> consumer.position(begin.getKey()) - begin.getValue())
                .sum();
    }

    private boolean isBehind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private void write(String topic, List<ConsumerRecord<String, byte[]>> batch, Generation target) {
        if (batch.isEmpty()) {
            return;
        }
        IndexListener listener = Objects.requireNonNull(listeners.get(topic));
        try {
            replay(listener, batch, target);
        } catch (Poison poison) {
            batch.forEach(record -> writeOne(listener, record, target));
        }
    }

    /** What does not fit went to the dead letters when it arrived. */
    private void writeOne(IndexListener listener, ConsumerRecord<String, byte[]> record, Generation target) {
        try {
            replay(listener, List.of(record), target);
        } catch (Poison poison) {
            skipped++;
            log.warn("Left out of the new index: {}", poison.getMessage());
        }
    }

    private void replay(IndexListener listener, List<ConsumerRecord<String, byte[]>> batch, Generation target) {
        patiently(() -> {
            listener.replay(batch, target);
            return batch;
        });
    }

    /** Between two looks at topics that have little new. */
    void rest() {
        Patience.pause(POLL);
    }

    private static List<ConsumerRecord<String, byte[]>> list(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<ConsumerRecord<String, byte[]>> list = new ArrayList<>();
        records.forEach(list::add);
        return list;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
