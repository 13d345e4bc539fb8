package eu.observatory.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

class ExpressTests {

    private static final String TOPIC = "express.things";

    private static ConfigurableApplicationContext service;
    private static TopicWriter topic;
    private static Ways ways;

    @BeforeAll
    static void start() throws Exception {
        topic = new TopicWriter(TOPIC);
        service = KafkaOnlyService.start(ReadingService.class, "express");
        ways = service.getBean(Ways.class);
        await().until(() -> service.getBean(KafkaListenerEndpointRegistry.class).getListenerContainers().stream()
                .allMatch(container -> !container.getAssignedPartitions().isEmpty()));
    }

    @AfterAll
    static void stop() {
        ways.open.countDown();
        service.close();
        topic.close();
    }

    @Test
    void whatWasChangedAloneDoesNotWaitForWhatWasChangedByTheThousand() {
        send("bulk", true);
        await().until(() -> ways.stuck);
        send("failing", false);
        await().until(() -> ways.express.contains("failed"));
        send("alone", false);

        await().until(() -> ways.express.contains("alone"));
        assertThat(ways.express).doesNotContain("bulk");
        assertThat(ways.ordinary).isEmpty();

        ways.open.countDown();
        await().untilAsserted(() -> assertThat(ways.ordinary).containsExactly("bulk", "failing", "alone"));
        await().untilAsserted(() -> assertThat(counted("applied")).isEqualTo(1));
        assertThat(counted("left")).isEqualTo(1);
    }

    private static void send(String key, boolean bulk) {
        topic.send(key, "{}", bulk ? Map.of(EventHeaders.BULK, "true") : Map.of());
    }

    private static double counted(String outcome) {
        return service
                .getBean(MeterRegistry.class)
                .find("observatory.express")
                .tags("topic", TOPIC, "outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @KafkaOnly
    static class ReadingService {

        @Bean
        Ways ways() {
            return new Ways();
        }
    }

    /** The ordinary way is stuck until it is opened; the express one fails once, on the first it hears of. */
    static class Ways {

        final CountDownLatch open = new CountDownLatch(1);
        final List<String> ordinary = new CopyOnWriteArrayList<>();
        final List<String> express = new CopyOnWriteArrayList<>();
        volatile boolean stuck;

        @KafkaListener(topics = TOPIC, containerFactory = "stateListenerFactory")
        void ordinary(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
            stuck = true;
            if (!open.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody opened the way");
            }
            records.forEach(record -> ordinary.add(record.key()));
        }

        @KafkaListener(topics = TOPIC, containerFactory = "expressListenerFactory")
        void express(List<ConsumerRecord<String, byte[]>> records) {
            if (records.getFirst().key().equals("failing") && express.isEmpty()) {
                express.add("failed");
                throw new IllegalStateException("not this way");
            }
            records.forEach(record -> express.add(record.key()));
        }
    }
}
