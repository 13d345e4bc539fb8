package eu.observatory.registry.personal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Api;
import eu.observatory.registry.Namur;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class PersonalDataTests {

    private static final String ENTERPRISE = "be-kbo-1999000012";
    private static final Tokens ANNA = Tokens.of(Role.CONTRIBUTOR).named("anna");
    private static final Tokens BOB = Tokens.of(Role.CONTRIBUTOR).named("bob");
    private static final Tokens EDITOR = Tokens.of(Role.EDITOR).named("editor").in("BE3");

    @Autowired
    private Api api;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void claimed() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, outbox_mark, claim, claim_code, letter,"
                        + " personal_reading cascade")
                .update();
        intake.take(Namur.kbo(1), List.of(Namur.facts(ENTERPRISE, "ATELIER ASBL", null)));
        api.post(
                "/enterprises/" + ENTERPRISE + "/claims",
                Map.of("proof", "editor", "message", "I keep its books"),
                ANNA,
                201);
    }

    @Test
    void everybodyIsToldWhatIsHeldOfThemAndNothingOfOthers() {
        JsonNode anna = api.get("/me/data", ANNA, 200);

        assertThat(anna.at("/subject").asString()).isEqualTo("anna");
        assertThat(anna.at("/kinds/claims").toString()).contains("I keep its books", "anna@sample.example");
        assertThat(anna.at("/kinds").propertyNames())
                .contains("claims", "contributions", "messages", "readings", "trail");
        assertThat(api.get("/me/data", BOB, 200).toString()).doesNotContain("anna", "books");
    }

    @Test
    void editorIsToldWhatTheyDecidedAndTheClaimantIsNot() {
        String claim = api.get("/claims", EDITOR, 200).at("/items/0/id").asString();
        api.post(
                "/claims/" + claim + "/decision",
                Map.of("decision", "accept", "reason", "known at the desk"),
                EDITOR,
                200);

        assertThat(api.get("/me/data", EDITOR, 200)
                        .at("/kinds/claims/decided/0/reason")
                        .asString())
                .isEqualTo("known at the desk");
        assertThat(counted(EDITOR, "claims")).isEqualTo(1);
        assertThat(api.get("/me/data", ANNA, 200).at("/kinds/claims").toString())
                .doesNotContain("Sample editor");
        api.delete("/me/data", EDITOR, 200);
        assertThat(counted(EDITOR, "claims")).isZero();
        assertThat(counted(ANNA, "claims")).isEqualTo(1);
    }

    @Test
    void countsAreThoseOfTheWholeFile() {
        assertThat(counted(ANNA, "claims")).isEqualTo(1);
        assertThat(counted(BOB, "claims")).isZero();
        JsonNode whole = api.get("/me/data", ANNA, 200).at("/kinds");
        JsonNode counts = api.get("/me/data/counts", ANNA, 200).at("/records");
        assertThat(counts.propertyNames()).isEqualTo(whole.propertyNames());
        assertThat(counts.at("/trail").asInt())
                .isEqualTo(whole.at("/trail/deeds").size())
                .isPositive();
    }

    @Test
    void whatIsForgottenIsGoneAndOthersStay() {
        assertThat(api.delete("/me/data", BOB, 200).at("/records/claims").asLong())
                .isZero();
        assertThat(api.get("/me/data", ANNA, 200).toString()).contains("I keep its books");

        assertThat(api.delete("/me/data", ANNA, 200).at("/records/claims").asLong())
                .isEqualTo(1);
        assertThat(api.get("/me/data", ANNA, 200).toString()).doesNotContain("I keep its books", ENTERPRISE);
        assertThat(jdbc.sql("select claim::text from claim").query(String.class).list())
                .noneMatch(row -> row.contains("anna") || row.contains("books"));
    }

    /** After the database was put back to a moment before they asked. */
    @Test
    void operatorForgetsAnAccountAgain() {
        String path = "/operations/registry/accounts/anna/erasure";
        api.post(path, Map.of(), ANNA, 403);
        assertThat(counted(ANNA, "claims")).isEqualTo(1);

        JsonNode done = api.post(path, Map.of(), Tokens.of(Role.OPERATOR).named("operator"), 200);

        assertThat(done.at("/records/claims").asLong()).isEqualTo(1);
        assertThat(counted(ANNA, "claims")).isZero();
    }

    @Test
    void whoReadsWhatOthersLeftIsWrittenDownAndCannotWipeThat() {
        api.get("/claims?status=awaiting-editor", EDITOR, 200);
        api.get("/claims/mine", ANNA, 200);
        api.get("/me/data", ANNA, 200);
        api.get("/claims", BOB, 403);

        assertThat(readings()).containsExactly("editor /claims");
        api.delete("/me/data", EDITOR, 200);
        assertThat(readings()).containsExactly("editor /claims");
        assertThat(api.get("/me/data", EDITOR, 200)
                        .at("/kinds/readings/readings/0/path")
                        .asString())
                .isEqualTo("/claims");
    }

    @Test
    void nobodyIsGivenWhatCannotBeWrittenDown() {
        jdbc.sql("alter table personal_reading rename to personal_reading_away").update();
        try {
            web.get()
                    .uri("/claims")
                    .header("Authorization", EDITOR.bearer())
                    .exchange()
                    .expectStatus()
                    .is5xxServerError()
                    .expectBody(String.class)
                    .value(body -> assertThat(body).doesNotContain("anna", "books"));
        } finally {
            jdbc.sql("alter table personal_reading_away rename to personal_reading")
                    .update();
        }
    }

    /** An operation that is renamed must not drop out of the notes unseen. */
    @Test
    void operationsThatAreNotedAreThoseOfTheContract() throws IOException {
        JsonNode contract = json.readTree(
                Files.readString(Path.of(System.getProperty("observatory.docs"), "openapi/registry.json")));

        assertThat(contract.get("paths").propertyNames()).containsAll(NoteReading.OPERATIONS);
    }

    private long counted(Tokens who, String kind) {
        return api.get("/me/data/counts", who, 200).at("/records/" + kind).asLong();
    }

    private List<String> readings() {
        return jdbc.sql("select reader || ' ' || operation from personal_reading order by id")
                .query(String.class)
                .list();
    }
}
