package eu.observatory.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.databind.json.JsonMapper;

class QuarantineTests {

    private static final String TOPIC = "quarantine.things";

    private static ConfigurableApplicationContext service;
    private static TopicWriter topic;
    private static Readers readers;

    @BeforeAll
    static void start() throws Exception {
        topic = new TopicWriter(TOPIC);
        service = KafkaOnlyService.start(
                ReadingService.class,
                "quarantine",
                "--management.endpoint.deadletters.access=unrestricted",
                "--management.endpoints.jmx.exposure.include=deadletters",
                "--spring.jmx.enabled=true");
        readers = service.getBean(Readers.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void deliversDeletionsAndHeaders() {
        topic.sendState("hub:deleted", 9, null);
        StateEvent event = readers.awaitSeen("left", "hub:deleted");
        assertThat(event.deleted()).isTrue();
        assertThat(event.revision()).isEqualTo(9);
        assertThat(event.topic()).isEqualTo(TOPIC);
    }

    @Test
    void keepsTheRestOfABatchWithPoisonInItsMiddle() {
        topic.sendState("hub:m1", 1, "{}");
        topic.sendState("hub:m2-poison", 1, "{");
        topic.sendState("hub:m3", 1, "{}");
        readers.awaitSeen("left", "hub:m1");
        readers.awaitSeen("left", "hub:m3");
        await().untilAsserted(() -> assertThat(deadLetters().waiting())
                .hasEntrySatisfying(
                        TOPIC + ".left.dlt", count -> assertThat(count).isPositive()));
    }

    @Test
    void setsAsideARecordWithoutTheHeadersOfAnEvent() {
        topic.send("hub:bare", "{}", Map.of());
        topic.sendState("hub:after-bare", 1, "{}");
        readers.awaitSeen("left", "hub:after-bare");
        assertThat(readers.seen("left", "hub:bare")).isNull();
    }

    @Test
    void findsTheRecordThatFailsWithoutBeingNamed() {
        readers.failing.add("hub:unnamed");
        topic.sendState("hub:before-unnamed", 1, "{}");
        topic.sendState("hub:unnamed", 1, "{}");
        topic.sendState("hub:after-unnamed", 1, "{}");
        readers.awaitSeen("left", "hub:before-unnamed");
        readers.awaitSeen("left", "hub:after-unnamed");
        assertThat(readers.seen("left", "hub:unnamed")).isNull();
        readers.failing.clear();
    }

    @Test
    void waitsForTheEndOfAnOutageHoweverLong() throws InterruptedException {
        readers.outage = true;
        topic.sendState("hub:outage", 1, "{}");
        Thread.sleep(3_000);
        assertThat(readers.seen("left", "hub:outage")).isNull();
        assertThat(standstill("left")).isGreaterThan(1);
        assertThat(standstill("right")).isZero();
        readers.outage = false;
        readers.awaitSeen("left", "hub:outage");
        await().until(() -> standstill("left") == 0);
    }

    private static double standstill(String group) {
        return service.getBean(MeterRegistry.class)
                .get("observatory.consumer.standstill")
                .tags("topic", TOPIC, "group", group)
                .gauge()
                .value();
    }

    @Test
    void replaysToTheGroupThatFailedAndToNoOther() {
        readers.unready.add("hub:replayed");
        topic.sendState("hub:replayed", 1, "{}");
        topic.sendState("hub:after-replayed", 1, "{}");
        readers.awaitSeen("left", "hub:after-replayed");
        readers.awaitSeen("right", "hub:replayed");
        readers.unready.clear();
        assertThat(readers.seen("left", "hub:replayed")).isNull();
        int before = readers.times("right", "hub:replayed");

        Map<String, Long> moved = deadLetters().replay();

        assertThat(moved.get(TOPIC + ".left.dlt")).isPositive();
        assertThat(readers.awaitSeen("left", "hub:replayed").topic()).isEqualTo(TOPIC);
        assertThat(readers.times("right", "hub:replayed")).isEqualTo(before);
        assertThat(moved.get(TOPIC + ".right.dlt")).isZero();
    }

    private static DeadLettersEndpoint deadLetters() {
        return service.getBean(DeadLettersEndpoint.class);
    }

    @KafkaOnly
    static class ReadingService {

        @Bean
        Readers readers() {
            return new Readers();
        }
    }

    /** Two groups that read the same topic; the left one fails on demand. */
    static class Readers {

        final List<String> failing = new CopyOnWriteArrayList<>();
        final List<String> unready = new CopyOnWriteArrayList<>();
        volatile boolean outage;
        private final Map<String, List<StateEvent>> seen = new ConcurrentHashMap<>();
        private final JsonMapper json = new JsonMapper();

        @KafkaListener(topics = TOPIC, groupId = "left", containerFactory = "stateListenerFactory")
        void left(List<ConsumerRecord<String, byte[]>> records) {
            if (outage) {
                throw new UncheckedIOException(new ConnectException("nobody answers"));
            }
            List<StateEvent> events = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                StateEvent event = StateEvent.of(records.get(i));
                if (unready.contains(event.key())) {
                    throw new Poison(i, new IllegalStateException("not yet"));
                }
                if (failing.contains(event.key())) {
                    throw new IllegalStateException("something in this batch");
                }
                if (!event.deleted()) {
                    event.read(json, Map.class);
                }
                events.add(event);
            }
            events.forEach(event -> note("left", event));
        }

        @KafkaListener(topics = TOPIC, groupId = "right", containerFactory = "stateListenerFactory")
        void right(List<ConsumerRecord<String, byte[]>> records) {
            records.stream()
                    .filter(record -> record.headers().lastHeader(EventHeaders.ID) != null)
                    .map(StateEvent::of)
                    .forEach(event -> note("right", event));
        }

        private void note(String group, StateEvent event) {
            seen.computeIfAbsent(group + event.key(), key -> new CopyOnWriteArrayList<>())
                    .add(event);
        }

        @Nullable StateEvent seen(String group, String key) {
            List<StateEvent> events = seen.get(group + key);
            return events == null ? null : events.getLast();
        }

        int times(String group, String key) {
            return seen.getOrDefault(group + key, List.of()).size();
        }

        StateEvent awaitSeen(String group, String key) {
            await().atMost(Duration.ofSeconds(30)).until(() -> seen(group, key) != null);
            return seen(group, key);
        }
    }
}
