package eu.observatory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.EventSchemas;
import eu.observatory.platform.test.LocalKafka;
import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.platform.test.LocalTokens;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.enterprise.Intake;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From somebody's claim to the topic, through HTTP and with real engines. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT1M")
@Import({LocalPostgres.class, LocalKafka.class, LocalTokens.class})
class ContributionIntegrationTests {

    private static final String ID = "be-kbo-1999996676";
    private static final Tokens CONTRIBUTOR = Tokens.of(Role.CONTRIBUTOR).named("contributor");
    private static final Tokens WALLONIA =
            Tokens.of(Role.EDITOR).named("wallonia").in("BE3");
    private static final Tokens NORTH = Tokens.of(Role.EDITOR).named("north").in("FRE");
    private static final Map<String, Object> SAID = Map.of(
            "equipment",
            List.of(Map.of(
                    "concept",
                    "equipment:van",
                    "name",
                    Map.of("fr", "Presse à jus mobile", "nl", "Mobiele sappers"),
                    "capacity",
                    400,
                    "unit",
                    "l/h",
                    "availability",
                    Map.of("fr", "De septembre à novembre", "nl", "Van september tot november"))),
            "skills",
            List.of(
                    Map.of("concept", "skill:joinery", "name", Map.of("fr", "Menuiserie", "nl", "Schrijnwerk")),
                    Map.of("name", Map.of("fr", "Pressage de fruits", "nl", "Fruit persen"))));

    @Autowired
    private Intake intake;

    @Autowired
    private WebTestClient web;

    @Autowired
    private JsonMapper json;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrap;

    private Api api;

    @BeforeEach
    void begin() {
        api = new Api(web, json);
    }

    @Test
    void contributionOfAClaimantIsAcceptedByTheRegionAndNoImportUndoesIt() {
        try (KafkaConsumer<String, byte[]> topic = topic()) {
            intake.take(Namur.kbo(1), List.of(Namur.facts(ID, "LES POMMES ASBL", null)));
            next(topic, 1);

            JsonNode claim = api.post("/enterprises/" + ID + "/claims", Map.of("proof", "editor"), CONTRIBUTOR, 201);
            assertThat(claim.at("/status").asString()).isEqualTo("awaiting-editor");
            JsonNode proposal = api.post(
                    "/enterprises/" + ID + "/contributions",
                    Map.of("base", 0, "statement", SAID, "language", "fr"),
                    CONTRIBUTOR,
                    201);
            assertThat(proposal.at("/status").asString()).isEqualTo("submitted");

            String claimed = "/claims/" + claim.get("id").asString() + "/decision";
            String proposed = "/contributions/" + proposal.get("id").asString() + "/decision";
            for (String path : List.of(claimed, proposed)) {
                assertThat(api.post(path, Map.of("decision", "accept"), NORTH, 403)
                                .at("/type")
                                .asString())
                        .isEqualTo("urn:observatory:problem:forbidden");
            }
            assertThat(api.get("/enterprises/" + ID).at("/revision").asInt()).isEqualTo(1);
            assertThat(api.get("/enterprises/" + ID).has("offers")).isFalse();

            assertThat(api.post(claimed, Map.of("decision", "accept"), WALLONIA, 200)
                            .at("/status")
                            .asString())
                    .isEqualTo("accepted");
            assertThat(api.post(proposed, Map.of("decision", "accept"), WALLONIA, 200)
                            .at("/status")
                            .asString())
                    .isEqualTo("accepted");

            ConsumerRecord<String, byte[]> record = next(topic, 2);
            assertThat(record.headers().lastHeader("ce_bulk")).isNull();
            String state = new String(record.value(), StandardCharsets.UTF_8);
            EventSchemas.validate("registry.enterprises", state);
            JsonNode published = json.readTree(state);
            assertThat(published.at("/offers/equipment/0/name/nl").asString()).isEqualTo("Mobiele sappers");
            assertThat(published.at("/offers/equipment/0/capacity").asInt()).isEqualTo(400);
            assertThat(published.at("/offers/skills").size()).isEqualTo(2);
            assertThat(published.at("/skills").toString()).isEqualTo("[\"skill:joinery\"]");
            assertThat(state).doesNotContain("contributor", "sample.example");

            intake.take(Namur.kbo(2), List.of(Namur.facts(ID, "LES POMMES DE NAMUR ASBL", "info@pommes.example")));
            JsonNode imported = json.readTree(next(topic, 3).value());
            assertThat(imported.at("/names/0/value").asString()).isEqualTo("LES POMMES DE NAMUR ASBL");
            assertThat(imported.get("offers")).isEqualTo(published.get("offers"));
            assertThat(imported.get("skills")).isEqualTo(published.get("skills"));

            JsonNode own = api.post(
                    "/enterprises/" + ID + "/contributions",
                    Map.of(
                            "base",
                            1,
                            "statement",
                            Map.of("contacts", Map.of("phone", "+32 81 00 00 00")),
                            "language",
                            "fr"),
                    CONTRIBUTOR,
                    201);
            assertThat(own.at("/status").asString()).isEqualTo("accepted");
            assertThat(own.at("/decision/as").asString()).isEqualTo("owner");
        }
    }

    private ConsumerRecord<String, byte[]> next(KafkaConsumer<String, byte[]> topic, int revision) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            for (ConsumerRecord<String, byte[]> record : topic.poll(Duration.ofMillis(200))) {
                if (record.key().equals("hub:" + ID)) {
                    assertThat(json.readTree(record.value()).at("/revision").asInt())
                            .isEqualTo(revision);
                    return record;
                }
            }
        }
        throw new AssertionError("no revision " + revision + " within a minute");
    }

    private KafkaConsumer<String, byte[]> topic() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG, "contribution-integration",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("registry.enterprises"));
        return consumer;
    }
}
