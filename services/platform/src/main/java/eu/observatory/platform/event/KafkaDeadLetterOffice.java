package eu.observatory.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the topics of dead letters with a consumer for each look; nothing of them is kept here. */
final class KafkaDeadLetterOffice implements DeadLetterOffice {

    private static final Pattern ID = Pattern.compile("(.+-\\d{1,9})-(\\d{1,18})");
    private static final Comparator<Deque<DeadLetter>> NEWEST = Comparator.<Deque<DeadLetter>, Instant>comparing(
                    pile -> pile.element().at())
            .reversed();

    private final Asides asides;
    private final DeadLetters deadLetters;
    private final Map<String, Object> settings;

    KafkaDeadLetterOffice(Asides asides, DeadLetters deadLetters, Map<String, Object> settings) {
        this.asides = asides;
        this.deadLetters = deadLetters;
        this.settings = settings;
    }

    @Override
    public List<Heap> waiting() {
        return counted(null, Pile::waiting);
    }

    @Override
    public List<DeadLetter> newest(@Nullable String topic, Map<String, Long> before, int most) {
        List<Deque<DeadLetter>> piles = new ArrayList<>();
        each(
                topic,
                (aside, opened) -> opened.stream()
                        .map(pile -> pile.newest(before, most))
                        .filter(letters -> !letters.isEmpty())
                        .forEach(piles::add));
        return merged(piles, most);
    }

    /** Within a pile its order is kept, whatever the clocks of those who laid the letters there. */
    private static List<DeadLetter> merged(List<Deque<DeadLetter>> piles, int most) {
        PriorityQueue<Deque<DeadLetter>> heads = new PriorityQueue<>(NEWEST);
        heads.addAll(piles);
        List<DeadLetter> letters = new ArrayList<>();
        while (letters.size() < most && !heads.isEmpty()) {
            Deque<DeadLetter> pile = heads.remove();
            letters.add(pile.remove());
            if (!pile.isEmpty()) {
                heads.add(pile);
            }
        }
        return letters;
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return letter(
                id,
                (pile, offset) -> pile.at(offset).stream()
                        .map(record -> DeadLetter.of(pile.aside(), record))
                        .findFirst());
    }

    @Override
    public synchronized List<Heap> replay(@Nullable String topic, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        return counted(topic, pile -> pile.replayAll(deadLetters, deadline));
    }

    @Override
    public synchronized boolean replay(String id) {
        return letter(
                        id,
                        (pile, offset) -> pile.at(offset).stream().findFirst().map(record -> {
                            pile.replay(record, deadLetters);
                            return true;
                        }))
                .orElse(false);
    }

    private List<Heap> counted(@Nullable String topic, ToLongFunction<Pile> work) {
        List<Heap> heaps = new ArrayList<>();
        each(
                topic,
                (aside, piles) -> heaps.add(new Heap(
                        aside.topic(),
                        aside.group(),
                        piles.stream().mapToLong(work).sum())));
        return heaps;
    }

    private <T> Optional<T> letter(String id, BiFunction<Pile, Long, Optional<T>> look) {
        Matcher named = ID.matcher(id);
        if (!named.matches()) {
            return Optional.empty();
        }
        long offset = Long.parseLong(named.group(2));
        List<T> found = new ArrayList<>();
        each(
                null,
                (aside, piles) -> piles.stream()
                        .filter(pile -> pile.is(named.group(1)))
                        .forEach(pile -> look.apply(pile, offset).ifPresent(found::add)));
        return found.stream().findFirst();
    }

    /** With one consumer for each group. */
    private void each(@Nullable String topic, BiConsumer<Aside, List<Pile>> work) {
        asides.all().stream()
                .filter(aside -> topic == null || aside.topic().equals(topic))
                .collect(Collectors.groupingBy(Aside::group))
                .forEach((group, own) -> {
                    try (KafkaConsumer<String, byte[]> consumer = consumer(group)) {
                        own.forEach(aside -> work.accept(aside, Pile.open(aside, consumer)));
                    }
                });
    }

    private KafkaConsumer<String, byte[]> consumer(String group) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(ConsumerConfig.GROUP_ID_CONFIG, group + ".deadletters");
        own.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        own.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        return new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
