package eu.observatory.registry.personal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Namur;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
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
        web.post()
                .uri("/enterprises/" + ENTERPRISE + "/claims")
                .header("Authorization", ANNA.bearer())
                .bodyValue(Map.of("proof", "editor", "message", "I keep its books"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void everybodyIsToldWhatIsHeldOfThemAndNothingOfOthers() {
        JsonNode anna = ask(HttpMethod.GET, "/me/data", ANNA);

        assertThat(anna.at("/subject").asString()).isEqualTo("anna");
        assertThat(anna.at("/kinds/claims").toString()).contains("I keep its books", "anna@sample.example");
        assertThat(anna.at("/kinds").propertyNames())
                .contains("claims", "contributions", "messages", "readings", "trail");
        assertThat(ask(HttpMethod.GET, "/me/data", BOB).toString()).doesNotContain("anna", "books");
    }

    @Test
    void whatIsForgottenIsGoneAndOthersStay() {
        assertThat(ask(HttpMethod.DELETE, "/me/data", BOB).at("/records/claims").asLong())
                .isZero();
        assertThat(ask(HttpMethod.GET, "/me/data", ANNA).toString()).contains("I keep its books");

        assertThat(ask(HttpMethod.DELETE, "/me/data", ANNA)
                        .at("/records/claims")
                        .asLong())
                .isEqualTo(1);
        assertThat(ask(HttpMethod.GET, "/me/data", ANNA).toString()).doesNotContain("I keep its books", ENTERPRISE);
        assertThat(jdbc.sql("select claim::text from claim").query(String.class).list())
                .noneMatch(row -> row.contains("anna") || row.contains("books"));
    }

    @Test
    void whoReadsWhatOthersLeftIsWrittenDownAndCannotWipeThat() {
        ask(HttpMethod.GET, "/claims?status=awaiting-editor", EDITOR);
        ask(HttpMethod.GET, "/claims/mine", ANNA);
        ask(HttpMethod.GET, "/me/data", ANNA);
        web.get()
                .uri("/claims")
                .header("Authorization", BOB.bearer())
                .exchange()
                .expectStatus()
                .isForbidden();

        assertThat(readings()).containsExactly("editor /claims");
        ask(HttpMethod.DELETE, "/me/data", EDITOR);
        assertThat(readings()).containsExactly("editor /claims");
        assertThat(ask(HttpMethod.GET, "/me/data", EDITOR)
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

    private List<String> readings() {
        return jdbc.sql("select reader || ' ' || operation from personal_reading order by id")
                .query(String.class)
                .list();
    }

    private JsonNode ask(HttpMethod method, String path, Tokens who) {
        EntityExchangeResult<byte[]> answer = web.method(method)
                .uri(path)
                .header("Authorization", who.bearer())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        return json.readTree(answer.getResponseBodyContent());
    }
}
