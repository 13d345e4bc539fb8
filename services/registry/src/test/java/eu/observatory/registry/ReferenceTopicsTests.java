package eu.observatory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.platform.test.EventSchemas;
import eu.observatory.platform.test.LocalKafka;
import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.registry.organisation.Bodies;
import eu.observatory.registry.organisation.OrganisationIntake;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
@Import({LocalPostgres.class, LocalKafka.class})
class ReferenceTopicsTests {

    @Autowired
    private OrganisationIntake organisations;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrap;

    @Test
    void everyConceptOfTheCoreReachesItsTopic() {
        Map<String, StateEvent> concepts = published("registry.concepts", "concept");

        assertThat(concepts).containsKey("hub:nace-rev2:43.32").allSatisfy((key, event) -> {
            assertThat(event.type()).isEqualTo("eu.observatory.registry.concept.state");
            assertThat(event.region()).isNull();
            assertThat(event.owner()).isEqualTo("hub");
            EventSchemas.validate("registry.concepts", text(event));
        });
    }

    @Test
    void everyTerritoryOfTheCoreReachesItsTopicUnderItsRegion() {
        Map<String, StateEvent> territories = published("registry.territories", "territory");

        assertThat(territories).allSatisfy((key, event) -> EventSchemas.validate("registry.territories", text(event)));
        assertThat(territories.get("hub:fr-97209"))
                .extracting(StateEvent::region)
                .isEqualTo("FRY2");
        assertThat(territories.get("hub:BE336")).extracting(StateEvent::region).isEqualTo("BE3");
        assertThat(text(Objects.requireNonNull(territories.get("hub:be-82005"))))
                .containsPattern("\"successors\": ?\\[\"be-82039\"]");
    }

    @Test
    void everyOrganisationReachesItsTopicUnderItsRegion() {
        organisations.take(Bodies.file(Bodies.JANUARY), List.of(Bodies.federation("Fédération"), Bodies.centre()));

        Map<String, StateEvent> published = published("registry.organisations", "organisation");

        assertThat(published).hasSize(2).allSatisfy((key, event) -> {
            assertThat(event.type()).isEqualTo("eu.observatory.registry.organisation.state");
            assertThat(event.region()).isEqualTo("BE3");
            EventSchemas.validate("registry.organisations", text(event));
        });
        assertThat(published).containsKey("hub:" + Bodies.FEDERATION);
    }

    private Map<String, StateEvent> published(String topic, String table) {
        List<String> stored = jdbc.sql("select 'hub:' || id from " + table)
                .query(String.class)
                .list();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500,
                "isolation.level",
                "read_committed");
        Map<String, StateEvent> events = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Instant patience = Instant.now().plus(Duration.ofSeconds(40));
            while (!events.keySet().containsAll(stored) && Instant.now().isBefore(patience)) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> events.put(record.key(), StateEvent.of(record)));
            }
        }
        assertThat(events).containsKeys(stored.toArray(String[]::new));
        return events;
    }

    private static String text(StateEvent event) {
        return new String(Objects.requireNonNull(event.body()), StandardCharsets.UTF_8);
    }
}
