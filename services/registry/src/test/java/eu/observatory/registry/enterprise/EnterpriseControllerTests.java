package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.FEBRUARY;
import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.facts;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@RegistryTest
class EnterpriseControllerTests {

    private static final String ONE = "fr-siren-000000018";

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
    }

    @Test
    void answersAnEnterpriseWithItsLabels() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS DU MARAIS")));
        web.get()
                .uri("/enterprises/" + ONE)
                .header("Accept-Language", "nl")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1-nl\"")
                .expectHeader()
                .valueEquals("Content-Language", "nl")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(ONE)
                .jsonPath("$.memberships[0].lens")
                .isEqualTo("legal-form")
                .jsonPath("$.memberships[0].standing")
                .isEqualTo("in")
                .jsonPath("$.closedOn")
                .doesNotExist()
                .jsonPath("$.labels.FR")
                .isEqualTo("Frankrijk")
                .jsonPath("$.labels['fr-62765']")
                .isNotEmpty();
    }

    @Test
    void spares304ToWhoHasTheRevisionAlready() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        web.get()
                .uri("/enterprises/" + ONE)
                .header("Accept-Language", "en")
                .header("If-None-Match", "\"1-en\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void answersProblemForUnknownAndForWithdrawnEnterprise() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        intake.withdraw("sirene", 10);
        for (String path : List.of("/enterprises/" + ONE, "/enterprises/" + ONE + "/history")) {
            web.get().uri(path).exchange().expectStatus().isEqualTo(410);
        }
        web.get()
                .uri("/enterprises/fr-siren-999999999")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:not-found");
        assertThat(total("")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "country=FR,3",
        "country=BE,0",
        "country=FR&country=BE,3",
        "region=FRE,3",
        "nuts=FRE1,3",
        "nuts=FRE12,2",
        "nuts=FRE12&nuts=FRE11,3",
        "commune=fr-59350,1",
        "activity=nace-rev2:43.32,3",
        "activity=43.3,3",
        "activity=F,3",
        "activity=nace-rev2:88,0",
        "family=association,3",
        "lens=legal-form:in,1",
        "lens=legal-form:out,1",
        "lens=legal-form:out&lens=legal-form:in,2",
        "lens=principles:unknown,3",
        "status=closed,1",
        "status=active&nuts=FRE12,1",
        "dataset=sirene,3",
        "dataset=kbo,0",
        "sample=false,3",
        "sample=true,0"
    })
    void filters(String query, long expected) {
        intake.take(
                sirene(JANUARY),
                List.of(
                        association(ONE, "ATELIERS"),
                        facts("fr-siren-000000026", "NORD", "5710", null, Sample.lille(), null, null),
                        Sample.closed(facts("fr-siren-000000034", "FIN", null, null, Sample.saintOmer(), null, null))));
        jdbc.sql("update enterprise set family = 'association'").update();
        assertThat(total(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country=fr",
                "nuts=F%25",
                "activity=joinery",
                "lens=legal-form",
                "status=asleep",
                "limit=0",
                "limit=101",
                "limit=many",
                "sample=perhaps",
                "contry=FR",
                "cursor=forged"
            })
    void namesTheParameterItRefuses(String query) {
        web.get()
                .uri("/enterprises?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void pagesOverAllOfThemInOrderWithAConstantTotalWhileOthersArrive() {
        intake.take(sirene(JANUARY), many(250));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = list("limit=100" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.get("total").asLong()).isEqualTo(250);
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = page.has("next") ? page.get("next").asString() : null;
            intake.take(sirene(FEBRUARY), List.of(association("fr-siren-900000001", "LATE")));
            intake.withdraw("none", 10);
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSize(251);
    }

    @Test
    void cursorHoldsForItsOwnQuestionOnly() {
        intake.take(sirene(JANUARY), many(3));
        String cursor = list("limit=1").get("next").asString();
        web.get()
                .uri("/enterprises?limit=1&country=FR&cursor=" + cursor)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void tellsTheHistoryTheNewestFirst() {
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS")));
        intake.take(sirene(FEBRUARY), List.of(association(ONE, "GRANDS ATELIERS")));
        intake.take(Sample.list(FEBRUARY), List.of(Sample.addition(ONE, "Le Marais", null, null)));
        JsonNode first = get("/enterprises/" + ONE + "/history?limit=2");
        assertThat(first.get("total").asLong()).isEqualTo(3);
        assertThat(first.at("/items/0/revision").asLong()).isEqualTo(3);
        assertThat(first.at("/items/0/dataset").asString()).isEqualTo("insertion-fr");
        assertThat(first.at("/items/1/changes").findValuesAsString("field")).contains("names");
        assertThat(first.at("/items/1/extractDate").asString()).isEqualTo("2026-02-01");
        JsonNode second = get("/enterprises/" + ONE + "/history?limit=2&cursor="
                + first.get("next").asString());
        assertThat(second.at("/items/0/kind").asString()).isEqualTo("added");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void exportsEveryLineAndDefusesFormulas() {
        List<Facts> facts = new ArrayList<>(many(900));
        facts.add(association(ONE, "=HYPERLINK(\"http://evil.example\")"));
        intake.take(sirene(JANUARY), facts);
        String csv = web.get()
                .uri("/enterprises/export.csv?country=FR")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Type", "text/csv;.*")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(902);
        assertThat(lines.getFirst()).startsWith("id,country,status,name,");
        assertThat(lines.get(1)).contains(ONE, "\"'=HYPERLINK(\"\"http://evil.example\"\")\"", ",50.7");
    }

    private static List<Facts> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> association("fr-siren-0001" + String.format("%05d", number), "NUMBER " + number))
                .toList();
    }

    private long total(String query) {
        return list(query).get("total").asLong();
    }

    private JsonNode list(String query) {
        return get("/enterprises?" + query);
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
