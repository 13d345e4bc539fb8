package eu.observatory.platform.event;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** One partition of dead letters, as it was when it was opened; read by a consumer that reads nothing else meanwhile. */
final class Pile {

    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final Aside aside;
    private final TopicPartition partition;
    private final KafkaConsumer<String, byte[]> consumer;
    private final long first;
    private final long end;
    private Returned returned;

    private Pile(Aside aside, TopicPartition partition, KafkaConsumer<String, byte[]> consumer, long first, long end) {
        this.aside = aside;
        this.partition = partition;
        this.consumer = consumer;
        this.first = first;
        this.end = end;
        this.returned = Returned.read(consumer.committed(Set.of(partition)).get(partition), first);
    }

    static List<Pile> open(Aside aside, KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(aside.deadLetters()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> firsts = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .map(partition -> new Pile(
                        aside,
                        partition,
                        consumer,
                        firsts.getOrDefault(partition, 0L),
                        ends.getOrDefault(partition, 0L)))
                .toList();
    }

    Aside aside() {
        return aside;
    }

    boolean is(String name) {
        return DeadLetter.pile(aside, partition.partition()).equals(name);
    }

    long waiting() {
        return returned.waiting(end);
    }

    /** Those that wait below an offset, the newest first. */
    Deque<DeadLetter> newest(Map<String, Long> before, int most) {
        Deque<DeadLetter> found = new ArrayDeque<>();
        long to = Math.min(end, before.getOrDefault(DeadLetter.pile(aside, partition.partition()), end));
        while (to > returned.next() && found.size() < most) {
            long from = Math.max(returned.next(), to - most);
            read(from, to).reversed().stream()
                    .filter(record -> !returned.has(record.offset()))
                    .map(record -> DeadLetter.of(aside, record))
                    .forEach(found::add);
            to = from;
        }
        return found;
    }

    /** One letter, or none where it is gone. */
    List<ConsumerRecord<String, byte[]>> at(long offset) {
        return offset < first || offset >= end ? List.of() : read(offset, offset + 1);
    }

    void replay(ConsumerRecord<String, byte[]> letter, DeadLetters deadLetters) {
        Returned after = returned.and(letter.offset());
        after.write();
        deadLetters.replay(List.of(letter), aside);
        commit(after);
    }

    /** Until {@code deadline}, in {@link System#nanoTime()}; returns how many went back. */
    long replayAll(DeadLetters deadLetters, long deadline) {
        long moved = 0;
        while (waiting() > 0 && System.nanoTime() - deadline < 0) {
            long to = Math.min(end, returned.next() + AT_ONCE);
            List<ConsumerRecord<String, byte[]>> letters = read(returned.next(), to).stream()
                    .filter(record -> !returned.has(record.offset()))
                    .toList();
            deadLetters.replay(letters, aside);
            commit(returned.upTo(to));
            moved += letters.size();
        }
        return moved;
    }

    private void commit(Returned after) {
        consumer.commitSync(Map.of(partition, after.write()));
        returned = after;
    }

    private List<ConsumerRecord<String, byte[]>> read(long from, long to) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (consumer.position(partition) < to) {
            if (System.nanoTime() - deadline > 0) {
                throw new KafkaException("Reading " + partition + " takes too long");
            }
            consumer.poll(WAIT).records(partition).stream()
                    .filter(record -> record.offset() < to)
                    .forEach(found::add);
        }
        return found;
    }
}
