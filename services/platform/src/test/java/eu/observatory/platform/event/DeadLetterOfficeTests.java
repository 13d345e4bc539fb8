package eu.observatory.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.event.DeadLetterOffice.Heap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;

class DeadLetterOfficeTests {

    private static final String ONE = "office.ones";
    private static final String OTHER = "office.others";
    private static final Duration LONG = Duration.ofSeconds(20);

    private static ConfigurableApplicationContext service;
    private static TopicWriter one;
    private static TopicWriter other;
    private static Picky picky;
    private static DeadLetterOffice office;

    @BeforeAll
    static void start() throws Exception {
        one = new TopicWriter(ONE);
        other = new TopicWriter(OTHER);
        service = KafkaOnlyService.start(PickyService.class, "picky");
        picky = service.getBean(Picky.class);
        office = service.getBean(DeadLetterOffice.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        one.close();
        other.close();
    }

    /** Whatever a test left behind is taken. */
    @BeforeEach
    void empty() {
        picky.takesAll = true;
        await().atMost(LONG).untilAsserted(() -> {
            office.replay(null, LONG);
            assertThat(office.waiting()).extracting(Heap::letters).containsOnly(0L);
        });
        picky.taken.clear();
        picky.takesAll = false;
    }

    @Test
    void tellsWhatALetterIsAndWhyItIsHere() {
        Instant before = Instant.now();
        one.sendState("hub:told", 1, "{\"name\":\"été\"}");
        awaitWaiting(ONE, 1);

        DeadLetter letter = office.newest(ONE, Map.of(), 5).getFirst();

        assertThat(letter.topic()).isEqualTo(ONE);
        assertThat(letter.group()).isEqualTo("picky");
        assertThat(letter.key()).isEqualTo("hub:told");
        assertThat(letter.at()).isBetween(before.minusMillis(1), Instant.now());
        assertThat(letter.error()).isEqualTo(IllegalArgumentException.class.getName());
        assertThat(letter.message()).contains("not to its taste");
        assertThat(letter.headers()).containsEntry(EventHeaders.REVISION, "1").doesNotContainKey(EventHeaders.ERROR);
        assertThat(letter.body()).asString(StandardCharsets.UTF_8).contains("été");
        assertThat(office.find(letter.id())).get().extracting(DeadLetter::key).isEqualTo("hub:told");
    }

    @Test
    void listsTheNewestOfAllTopicsFirst() {
        for (int number = 0; number < 7; number++) {
            (number % 2 == 0 ? one : other).sendState("hub:" + number, 1, "{}");
            awaitWaiting(number % 2 == 0 ? ONE : OTHER, number / 2 + 1);
        }

        List<DeadLetter> first = office.newest(null, Map.of(), 4);
        Map<String, Long> before = Map.of(
                first.get(2).pile(), first.get(2).offset(),
                first.get(3).pile(), first.get(3).offset());

        assertThat(first).extracting(DeadLetter::key).containsExactly("hub:6", "hub:5", "hub:4", "hub:3");
        assertThat(office.newest(null, before, 4))
                .extracting(DeadLetter::key)
                .containsExactly("hub:2", "hub:1", "hub:0");
        assertThat(office.newest(OTHER, Map.of(), 9))
                .extracting(DeadLetter::key)
                .containsExactly("hub:5", "hub:3", "hub:1");
    }

    @Test
    void givesOneLetterBackAndLeavesThoseBeforeIt() {
        IntStream.range(0, 3).forEach(number -> one.sendState("hub:" + number, 1, "{}"));
        awaitWaiting(ONE, 3);
        DeadLetter middle = office.newest(ONE, Map.of(), 9).get(1);
        picky.takesAll = true;

        assertThat(office.replay(middle.id())).isTrue();

        await().atMost(LONG).until(() -> picky.taken.contains("hub:1"));
        assertThat(office.newest(ONE, Map.of(), 9)).extracting(DeadLetter::key).containsExactly("hub:2", "hub:0");
        assertThat(waiting(ONE)).isEqualTo(2);
        office.replay(ONE, LONG);
        await().atMost(LONG).until(() -> picky.taken.size() == 3);
        assertThat(picky.taken).containsExactly("hub:1", "hub:0", "hub:2");
    }

    @Test
    void keepsALetterThatComesBackPoisonedAsANewOne() {
        one.sendState("hub:stubborn", 1, "{}");
        awaitWaiting(ONE, 1);
        DeadLetter first = office.newest(ONE, Map.of(), 1).getFirst();

        assertThat(office.replay(ONE, LONG)).containsExactly(new Heap(ONE, "picky", 1));

        awaitWaiting(ONE, 1);
        DeadLetter again = office.newest(ONE, Map.of(), 1).getFirst();
        assertThat(again.key()).isEqualTo("hub:stubborn");
        assertThat(again.topic()).isEqualTo(ONE);
        assertThat(again.offset()).isGreaterThan(first.offset());
    }

    @Test
    void findsNothingThatIsNotKept() {
        assertThat(office.find("office.ones.picky-0-999999")).isEmpty();
        assertThat(office.find("office.ones.picky-7-0")).isEmpty();
        assertThat(office.find("somebody.else-0-0")).isEmpty();
        assertThat(office.find("../..")).isEmpty();
        assertThat(office.replay("office.ones.picky-0-999999")).isFalse();
    }

    private static void awaitWaiting(String topic, long letters) {
        await().atMost(LONG).untilAsserted(() -> assertThat(waiting(topic)).isEqualTo(letters));
    }

    private static long waiting(String topic) {
        return office.waiting().stream()
                .filter(heap -> heap.topic().equals(topic))
                .mapToLong(Heap::letters)
                .sum();
    }

    @KafkaOnly
    static class PickyService {

        @Bean
        Picky picky() {
            return new Picky();
        }
    }

    /** Takes nothing, until it takes all. */
    static class Picky {

        final List<String> taken = new CopyOnWriteArrayList<>();
        volatile boolean takesAll;

        @KafkaListener(
                topics = {ONE, OTHER},
                containerFactory = "stateListenerFactory")
        void on(List<ConsumerRecord<String, byte[]>> records) {
            for (int index = 0; index < records.size(); index++) {
                if (!takesAll) {
                    throw new Poison(index, new IllegalArgumentException("not to its taste"));
                }
            }
            records.forEach(record -> taken.add(record.key()));
        }
    }
}
