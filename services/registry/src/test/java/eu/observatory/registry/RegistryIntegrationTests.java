package eu.observatory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.platform.test.EventSchemas;
import eu.observatory.platform.test.LocalKafka;
import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Establishment;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Headcount;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Position;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.recognition.Assertion;
import eu.observatory.registry.recognition.Lens;
import eu.observatory.registry.recognition.ListedAssertions;
import eu.observatory.registry.recognition.ListedAssertions.Listed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT1M")
@Import({LocalPostgres.class, LocalKafka.class})
class RegistryIntegrationTests {

    private static final LocalDate EXTRACT = LocalDate.of(2026, 1, 1);
    private static final Source SIRENE = new Source("sirene", EXTRACT, "etalab-2.0", true, false);
    private static final String ID = "fr-siren-000000018";

    @Autowired
    private Intake intake;

    @Autowired
    private ListedAssertions assertions;

    @Autowired
    private WebTestClient web;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrap;

    @Test
    void leadsFactsFromIntakeToReadersAndToTheTopic() {
        try (KafkaConsumer<String, byte[]> topic = topic()) {
            intake.take(SIRENE, List.of(facts("ATELIERS DU MARAIS")));
            ConsumerRecord<String, byte[]> first = next(topic, 1);
            assertThat(headers(first))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "eu.observatory.registry.enterprise.state")
                    .containsEntry("ce_source", "/registry")
                    .containsEntry("ce_owner", "hub")
                    .containsEntry("ce_region", "FRE")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_time");
            EventSchemas.validate("registry.enterprises", text(first));
            web.get()
                    .uri("/enterprises/" + ID)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.names[0].value")
                    .isEqualTo("ATELIERS DU MARAIS");

            assertions.take("insertion-fr", false, List.of(new Listed(ID, approval())));
            ConsumerRecord<String, byte[]> second = next(topic, 2);
            EventSchemas.validate("registry.enterprises", text(second));
            assertThat(text(second)).contains("fr-insertion@2018");

            intake.withdraw("sirene", 10);
            ConsumerRecord<String, byte[]> third = next(topic, 3);
            assertThat(third.value()).isNull();
            assertThat(headers(third)).containsEntry("ce_owner", "hub").containsEntry("ce_region", "FRE");

            intake.take(SIRENE, List.of(facts("ATELIERS REVENUS")));
            ConsumerRecord<String, byte[]> fourth = next(topic, 4);
            EventSchemas.validate("registry.enterprises", text(fourth));
            assertThat(text(fourth)).contains("ATELIERS REVENUS");
        }
    }

    /** The next record of the enterprise, which must be this revision of it. */
    private static ConsumerRecord<String, byte[]> next(KafkaConsumer<String, byte[]> topic, long revision) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            for (ConsumerRecord<String, byte[]> record : topic.poll(Duration.ofMillis(200))) {
                assertThat(record.key()).isEqualTo("hub:" + ID);
                assertThat(StateEvent.of(record).revision()).isEqualTo(revision);
                return record;
            }
        }
        throw new AssertionError("no revision " + revision + " within a minute");
    }

    private KafkaConsumer<String, byte[]> topic() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG, "registry-integration",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("registry.enterprises"));
        return consumer;
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static Facts facts(String name) {
        Address address = new Address("12 rue des Écluses", "62500", "Saint-Omer", "FR", "fr-62765");
        Position position = new Position(50.7486, 2.2612, Position.Precision.ADDRESS);
        List<Activity> activities = List.of(new Activity("naf-rev2", "43.32A", "nace-rev2:43.32", true));
        return new Facts(
                ID,
                "FR",
                Status.ACTIVE,
                LocalDate.of(2009, 3, 2),
                null,
                List.of(new Name("legal", null, name), new Name("short", "fr", "ADM")),
                List.of(new Identifier("fr-siren", "000000018", Identifier.Check.PASSED)),
                new LegalForm("fr-cj", "9220", "association"),
                true,
                activities,
                address,
                position,
                new Headcount(10, 19, 2023),
                List.of(new Establishment(
                        "fr-siret-00000001800010", name, true, Status.ACTIVE, address, position, activities)),
                new Contact(null, null, "https://ateliers.example"),
                null,
                false);
    }

    private static Assertion approval() {
        return new Assertion(
                Lens.PRINCIPLES,
                true,
                "dreets",
                "fr-insertion@2018",
                EXTRACT,
                null,
                "kind ACI",
                "insertion-fr",
                EXTRACT);
    }
}
