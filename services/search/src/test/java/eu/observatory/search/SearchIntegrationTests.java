package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalElasticsearch;
import eu.observatory.platform.test.LocalKafka;
import eu.observatory.search.enterprise.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.json.JsonMapper;

/** The events of docs/events, from real topics to the answer. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.search.index.alias=integration",
            "observatory.search.index.check=1s",
            "management.server.port="
        })
@Import({LocalElasticsearch.class, LocalKafka.class, Reader.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class SearchIntegrationTests {

    private static final String ENTERPRISES = "registry.enterprises";
    private static final Path EXAMPLES =
            Path.of(System.getProperty("observatory.docs", "../../docs"), "events", "examples");

    private final Reader reader;
    private final KafkaListenerEndpointRegistry listeners;

    SearchIntegrationTests(Reader reader, KafkaListenerEndpointRegistry listeners) {
        this.reader = reader;
        this.listeners = listeners;
    }

    @Test
    void findsWhatTheTopicsCarryAndForgetsWhatTheyDelete() throws IOException {
        createTopics();
        publish(ENTERPRISES, "fr-siren-000000018", 2, example("registry.enterprises.fr"));
        publish(ENTERPRISES, "be-kbo-1999000027", 1, example("registry.enterprises.be"));
        publish(ENTERPRISES, "fr-siren-000000026", 1, "not JSON".getBytes());
        publish("registry.concepts", "nace-rev2:43.32", 1, example("registry.concepts.nace"));
        publish("registry.territories", "fr-62765", 1, example("registry.territories.commune"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var reply = reader.ask("/search?q=menuiserie&owner=hub");
            assertThat(reply.records()).containsExactlyInAnyOrder("fr-siren-000000018", "be-kbo-1999000027");
            assertThat(reply.item("fr-siren-000000018")
                            .path("commune")
                            .path("label")
                            .asString())
                    .isEqualTo("Saint-Omer");
            assertThat(reply.item("fr-siren-000000018")
                            .path("why")
                            .path(0)
                            .path("label")
                            .asString())
                    .isEqualTo("Travaux de menuiserie");
        });

        publish(ENTERPRISES, "fr-siren-000000018", 3, null);
        publish(ENTERPRISES, "fr-siren-000000018", 2, example("registry.enterprises.fr"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(reader.ask("/search?owner=hub").records()).containsExactly("be-kbo-1999000027"));
        assertThat(reader.ask("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void findsWhatWasChangedAloneWhileAnImportIsStillWaiting() {
        createTopics();
        await().until(() -> listeners.getListenerContainers().stream()
                .filter(container ->
                        container.getContainerProperties().getTopics()[0].equals(ENTERPRISES))
                .noneMatch(container -> container.getAssignedPartitions().isEmpty()));
        ordinary().forEach(MessageListenerContainer::pause);
        await().until(() -> ordinary().allMatch(MessageListenerContainer::isContainerPaused));
        try {
            publish(Sample.of("import", "fr-siren-300000900", 1, "Importée"), "true");
            publish(Sample.of("person", "fr-siren-300000901", 1, "Changée"), null);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(reader.ask("/search?owner=person").records())
                                    .isNotEmpty());
            assertThat(reader.ask("/search?owner=import").records()).isEmpty();
        } finally {
            ordinary().forEach(MessageListenerContainer::resume);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(reader.ask("/search?owner=import").records()).isNotEmpty());
    }

    private Stream<MessageListenerContainer> ordinary() {
        return listeners.getListenerContainers().stream().filter(container -> "search".equals(container.getGroupId()));
    }

    private static void createTopics() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", KafkaBroker.shared().bootstrap()))) {
            admin.createTopics(List.of(topic(ENTERPRISES), topic("registry.concepts"), topic("registry.territories")));
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 3, (short) 1).configs(Map.of("cleanup.policy", "compact"));
    }

    private static void publish(String topic, String id, long revision, byte @Nullable [] body) {
        publish(topic, "hub", id, body, Records.headers("hub", revision));
    }

    private static void publish(Sample enterprise, @Nullable String bulk) {
        RecordHeaders headers = Records.headers(enterprise.owner(), enterprise.revision());
        if (bulk != null) {
            headers.add("ce_bulk", bulk.getBytes());
        }
        byte[] body = new JsonMapper().writeValueAsBytes(enterprise.body());
        publish(ENTERPRISES, enterprise.owner(), enterprise.id(), body, headers);
    }

    private static void publish(String topic, String owner, String id, byte @Nullable [] body, RecordHeaders headers) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", KafkaBroker.shared().bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, null, null, owner + ":" + id, body, headers));
        }
    }

    private static byte[] example(String name) throws IOException {
        return Files.readAllBytes(EXAMPLES.resolve(name + ".json"));
    }
}
