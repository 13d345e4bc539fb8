package eu.observatory.registry.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.test.EventSchemas;
import eu.observatory.registry.Namur;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.OwnWord;
import eu.observatory.registry.enterprise.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class StatementTests {

    private static final String ID = "be-kbo-1999996676";

    private static final String SAID = """
            {"texts": {"presentation": {"fr": "Nous pressons des pommes.", "nl": "Wij persen appels."}},
             "activities": ["nace-rev2:10.32"],
             "equipment": [{"concept": "equipment:van", "name": {"fr": "Presse mobile", "nl": "Mobiele pers"},
                            "capacity": 400.50, "unit": "l/h", "availability": {"fr": "En automne"}}],
             "skills": [{"concept": "skill:joinery"}, {"name": {"nl": "Appels persen"}}],
             "certifications": [{"name": "Biogarantie", "until": "2027-12-31"}],
             "references": [{"title": {"fr": "Fête de la pomme"}, "year": 2025, "url": "https://pommes.example/2025"}],
             "contacts": {"email": "bonjour@presse.example"},
             "partnerships": {"open": true, "text": {"fr": "Volontiers"}}}
            """;

    @Autowired
    private Intake intake;

    @Autowired
    private Statements statements;

    @Autowired
    private TransactionalOperator transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void begin() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, statement, outbox_mark")
                .update();
        intake.take(Namur.kbo(1), List.of(Namur.facts(ID, "PRESSE ASBL", "info@presse.example")));
    }

    @Test
    void ownWordWinsAndEachFieldNamesItsSource() {
        Published said = say(0, SAID);

        assertThat(said.revision()).isEqualTo(1);
        JsonNode state = state();
        assertThat(state.at("/revision").asInt()).isEqualTo(2);
        assertThat(state.at("/texts/0/value").asString()).isEqualTo("Nous pressons des pommes.");
        assertThat(state.at("/texts/0/original").asBoolean()).isTrue();
        assertThat(state.at("/texts/1/original").asBoolean()).isFalse();
        assertThat(state.at("/activities").size()).isEqualTo(1);
        assertThat(state.at("/activities/0/nace").asString()).isEqualTo("nace-rev2:10.32");
        assertThat(state.at("/activities/0/main").asBoolean()).isTrue();
        assertThat(state.at("/contact/email").asString()).isEqualTo("bonjour@presse.example");
        assertThat(state.at("/skills").toString()).isEqualTo("[\"skill:joinery\"]");
        assertThat(state.at("/equipment").toString()).isEqualTo("[\"equipment:van\"]");
        assertThat(state.at("/offers/equipment/0/capacity").asString()).isEqualTo("400.5");
        assertThat(state.at("/offers/skills/1/name/nl").asString()).isEqualTo("Appels persen");
        assertThat(state.at("/offers/partnerships/open").asBoolean()).isTrue();
        assertThat(state.at("/names/0/value").asString()).isEqualTo("PRESSE ASBL");
        assertThat(sources(state, "own-word"))
                .containsExactlyInAnyOrder("activities", "contact", "skills", "equipment", "texts", "offers");
        assertThat(sources(state, "kbo")).contains("names", "address").doesNotContain("activities", "contact");
        EventSchemas.validate("registry.enterprises", stored());
    }

    @Test
    void isServedWithItsRevisionAndKnownInTheHistoryAndMarkedAlone() {
        say(0, SAID);

        web.get()
                .uri("/enterprises/" + ID + "/statement")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.equipment[0].unit")
                .isEqualTo("l/h");
        web.get()
                .uri("/enterprises/" + ID + "/history")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].dataset")
                .isEqualTo("own-word")
                .jsonPath("$.items[0].changes[?(@.field=='offers')].after.certifications[0].name")
                .isEqualTo("Biogarantie");
        assertThat(jdbc.sql("select bulk from outbox_mark where key = 'hub:" + ID + "'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void noImportAndNoWithdrawalTouchesIt() {
        say(0, SAID);
        JsonNode before = state();
        intake.take(Namur.kbo(2), List.of(Namur.facts(ID, "PRESSE ET FILS ASBL", "other@presse.example")));
        intake.take(Namur.network(2), List.of(Namur.facts(ID, "Presse", "network@presse.example")));
        intake.withdraw("network", 100);

        JsonNode after = state();
        assertThat(after.at("/names/0/value").asString()).isEqualTo("PRESSE ET FILS ASBL");
        for (String field : List.of("texts", "activities", "skills", "equipment", "offers", "contact")) {
            assertThat(after.get(field)).isEqualTo(before.get(field));
        }

        intake.withdraw("kbo", 100);
        web.get().uri("/enterprises/" + ID).exchange().expectStatus().isEqualTo(410);
        intake.take(Namur.kbo(3), List.of(Namur.facts(ID, "PRESSE REVENUE", null)));
        assertThat(state().get("offers")).isEqualTo(before.get("offers"));
    }

    @Test
    void noDatasetMayTakeItsName() {
        Source thief = new Source(OwnWord.DATASET, LocalDate.of(2026, 1, 1), "none", false, false);

        assertThatThrownBy(() -> intake.take(thief, List.of(Namur.facts(ID, "X", null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> intake.close(thief, List.of(ID))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> intake.withdraw(OwnWord.DATASET, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sectionThatIsTakenBackLeavesWhatOthersSay() {
        say(0, SAID);
        say(1, "{\"contacts\": {}, \"activities\": [], \"equipment\": []}");

        JsonNode state = state();
        assertThat(state.at("/contact/email").asString()).isEqualTo("info@presse.example");
        assertThat(state.at("/activities/0/scheme").asString()).isEqualTo("nacebel-2008");
        assertThat(state.at("/offers").has("equipment")).isFalse();
        assertThat(state.at("/offers").has("skills")).isTrue();

        say(
                2,
                "{\"texts\": {}, \"skills\": [], \"certifications\": [], \"references\": [], \"partnerships\": {\"open\": false}}");
        assertThat(state().has("offers")).isFalse();
        assertThat(sources(state(), "own-word")).isEmpty();
        assertThat(jdbc.sql("select count(*) from enterprise_source where dataset = 'own-word'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sameWordAgainMakesNoRevision() {
        say(0, SAID);

        assertThat(say(1, SAID).revision()).isEqualTo(1);
        assertThat(state().at("/revision").asInt()).isEqualTo(2);
    }

    @Test
    void unitThatBecomesPartiallyPublicSaysNothingAnyMore() {
        say(0, SAID);
        intake.take(Namur.kbo(2), List.of(Namur.facts(ID, "PRESSE ASBL", null, true)));

        assertThat(stored()).doesNotContain("Presse mobile", "Mobiele pers", "pommes", "own-word");
        web.get()
                .uri("/enterprises/" + ID + "/statement")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(0)
                .jsonPath("$.texts")
                .doesNotExist();
    }

    @Test
    void enterpriseThatSaidNothingHasAnEmptyStatement() {
        web.get()
                .uri("/enterprises/" + ID + "/statement")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"revision\": 0}");
        web.get()
                .uri("/enterprises/be-kbo-1999999999/statement")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private Published say(long revision, String change) {
        return statements
                .checked(json.readValue(change, Statement.class))
                .flatMap(checked -> statements.held(ID).flatMap(held -> {
                    assertThat(held.revision()).isEqualTo(revision);
                    return statements.publish(ID, held, checked, "fr");
                }))
                .as(transactions::transactional)
                .block();
    }

    private String stored() {
        return jdbc.sql("select state::text from enterprise where id = ?")
                .param(ID)
                .query(String.class)
                .single();
    }

    private JsonNode state() {
        return json.readTree(stored());
    }

    private static List<String> sources(JsonNode state, String dataset) {
        return state.get("provenance")
                .valueStream()
                .filter(credit -> credit.get("dataset").asString().equals(dataset))
                .map(credit -> credit.get("field").asString())
                .toList();
    }
}
