package eu.observatory.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Identifier.Check;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Import(LocalPostgres.class)
class DuplicateControllerTests {

    private static final String FRENCH = "fr-siren-000000018";
    private static final String BELGIAN = "be-kbo-1999000026";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private DuplicateJob job;

    @Autowired
    private JdbcClient jdbc;

    private WebTestClient web = WebTestClient.bindToServer().build();

    @BeforeEach
    void empty() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, outbox_mark, duplicate, duplicate_key,"
                        + " duplicate_checked")
                .update();
    }

    @Test
    void groupOnBothSidesOfTheBorderIsProposedWithItsReasons() {
        tell(
                facts(FRENCH, "Le Relais des Écluses", "12 rue Haute", contact("https://www.relais.example/fr")),
                facts(BELGIAN, "Relais des Ecluses ASBL", "1 Grand-Place", contact("relais.example")),
                facts("fr-siren-000000026", "Menuiserie Martin", "3 rue Basse", null));
        job.everyoneWhoChanged();

        JsonNode pair = get("/duplicates").at("/items/0");
        assertThat(get("/duplicates").get("total").asInt()).isEqualTo(1);
        assertThat(pair.at("/first/id").asString()).isEqualTo(BELGIAN);
        assertThat(pair.at("/second/id").asString()).isEqualTo(FRENCH);
        assertThat(pair.get("score").asDouble()).isBetween(0.6, 0.8);
        assertThat(pair.get("reasons").findValuesAsString("kind")).containsExactly("website", "name");
        assertThat(pair.at("/reasons/0/value").asString()).isEqualTo("relais.example");
        assertThat(get("/enterprises/" + FRENCH + "/duplicates").get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void sameNumberAloneIsEnoughAndAHouseOfAssociationsIsNot() {
        Identifier rna = new Identifier("fr-rna", "W621001234", Check.NONE);
        tell(
                numbered(facts(FRENCH, "Écluse", "12 rue Haute", null), rna),
                numbered(facts("fr-siren-000000026", "Les Amis du Marais", "3 rue Basse", null), rna));
        tell(IntStream.range(0, 30)
                .mapToObj(number -> facts(
                        "fr-siren-0001" + String.format("%05d", number),
                        "Club " + (char) ('a' + number % 26) + number * 7919,
                        "1 place de la Maison",
                        contact("https://maison.example")))
                .toArray(Facts[]::new));
        job.everyoneWhoChanged();

        assertThat(get("/duplicates").get("total").asInt()).isEqualTo(1);
        assertThat(get("/duplicates").at("/items/0/score").asDouble()).isEqualTo(0.9);
        assertThat(get("/duplicates?minScore=0.95").get("total").asInt()).isZero();
    }

    @Test
    void whatWasDecidedIsNeverProposedAgain() {
        tell(twins());
        job.everyoneWhoChanged();
        decide("different", 204);
        assertThat(get("/duplicates").get("total").asInt()).isZero();
        assertThat(get("/enterprises/" + FRENCH + "/duplicates").get("total").asInt())
                .isZero();

        tell(facts(FRENCH, "Relais des Écluses", "12 rue Haute", contact("relais.example")));
        job.everyoneWhoChanged();
        assertThat(get("/duplicates").get("total").asInt()).isZero();
        assertThat(get("/duplicates?decision=different").at("/items/0/decision").asString())
                .isEqualTo("different");
    }

    @Test
    void sameIsShownWithBothAndNothingIsMerged() {
        tell(twins());
        decide("same", 204);
        for (String id : List.of(FRENCH, BELGIAN)) {
            assertThat(get("/enterprises/" + id + "/duplicates")
                            .at("/items/0/decision")
                            .asString())
                    .isEqualTo("same");
            assertThat(get("/enterprises/" + id).get("revision").asInt()).isEqualTo(1);
        }
    }

    @Test
    void proposalGoesWhenItsReasonsGo() {
        tell(twins());
        job.everyoneWhoChanged();
        assertThat(get("/duplicates").get("total").asInt()).isEqualTo(1);
        tell(facts(FRENCH, "Menuiserie Martin", "3 rue Basse", null));
        job.everyoneWhoChanged();
        assertThat(get("/duplicates").get("total").asInt()).isZero();
    }

    @Test
    void onlyTheChangedAreComparedAgain() {
        tell(twins());
        job.everyoneWhoChanged();
        jdbc.sql("delete from duplicate").update();
        job.everyoneWhoChanged();
        assertThat(get("/duplicates").get("total").asInt()).isZero();
    }

    @Test
    void waitsWhileAnImportRuns() {
        tell(twins());
        jdbc.sql("""
                insert into import_job (id, format, dataset, territory, complete, licence, sample, state, started_at)
                values (gen_random_uuid(), 'list', 'busy', 'FR', false, 'none', false, 'failed', now())
                """).update();
        job.everyoneWhoChanged();
        assertThat(get("/duplicates").get("total").asInt()).isZero();
        jdbc.sql("delete from import_job where dataset = 'busy'").update();
        job.everyoneWhoChanged();
        assertThat(get("/duplicates").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void pagesTheLikeliestFirst() {
        List<Facts> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "Atelier " + "abcde".charAt(i) + i * 7919 + " numero";
            all.add(facts("fr-siren-00020000" + i, name, "1 rue " + i, contact("site" + i + ".example")));
            all.add(facts(
                    "fr-siren-00030000" + i,
                    name + (i == 3 ? "" : " bis"),
                    "9 rue " + i,
                    contact("site" + i + ".example")));
        }
        tell(all.toArray(Facts[]::new));
        job.everyoneWhoChanged();

        List<Double> scores = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = get("/duplicates?limit=2" + cursor);
            assertThat(page.get("total").asInt()).isEqualTo(5);
            page.get("items").forEach(item -> scores.add(item.get("score").asDouble()));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        }
        assertThat(scores).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(scores.getFirst()).isGreaterThan(scores.getLast());
    }

    @Test
    void decisionNeedsBothEnterprisesAndTheMachineItself() {
        tell(twins());
        decide("perhaps", 400);
        decision(Map.of("first", FRENCH, "second", "fr-siren-999999999", "decision", "same"))
                .expectStatus()
                .isNotFound();
        decision(Map.of("first", FRENCH, "second", FRENCH, "decision", "same"))
                .expectStatus()
                .isBadRequest();
        web.post()
                .uri("/duplicates/decisions")
                .header("X-Forwarded-For", "192.0.2.1")
                .bodyValue(Map.of("first", FRENCH, "second", BELGIAN, "decision", "same"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static Facts[] twins() {
        return new Facts[] {
            facts(FRENCH, "Le Relais des Écluses", "12 rue Haute", contact("relais.example")),
            facts(BELGIAN, "Relais des Ecluses ASBL", "1 Grand-Place", contact("relais.example"))
        };
    }

    private void tell(Facts... facts) {
        intake.take(new Source("register", DAY, "test", true, false), List.of(facts));
    }

    private static Contact contact(String website) {
        return new Contact(null, null, website);
    }

    private static Facts facts(String id, String name, String street, Contact contact) {
        String country = id.substring(0, 2).toUpperCase(Locale.ROOT);
        return new Facts(
                id,
                country,
                Status.ACTIVE,
                null,
                null,
                List.of(new Name("legal", null, name)),
                List.of(),
                null,
                null,
                List.of(),
                new Address(street, "62500", "Saint-Omer", country, null),
                null,
                null,
                List.of(),
                contact,
                null,
                false);
    }

    private static Facts numbered(Facts facts, Identifier more) {
        return new Facts(
                facts.enterprise(),
                facts.country(),
                facts.status(),
                null,
                null,
                facts.names(),
                Stream.concat(facts.identifiers().stream(), Stream.of(more)).toList(),
                null,
                null,
                List.of(),
                facts.address(),
                null,
                null,
                List.of(),
                facts.contact(),
                null,
                false);
    }

    private void decide(String decision, int status) {
        decision(Map.of("first", FRENCH, "second", BELGIAN, "decision", decision))
                .expectStatus()
                .isEqualTo(status);
    }

    private WebTestClient.ResponseSpec decision(Map<String, String> body) {
        return web.post().uri("/duplicates/decisions").bodyValue(body).exchange();
    }

    private JsonNode get(String path) {
        return web.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
