package eu.observatory.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose word counts about two enterprises on the two sides of the border. */
@RegistryTest
class DecisionAccessTests {

    private static final String FRENCH = "fr-siren-999000018";
    private static final String BELGIAN = "be-kbo-1999990026";

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deciders deciders;

    @Autowired
    private JsonMapper json;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void twoEnterprises() {
        Source source = new Source("border", LocalDate.of(2026, 1, 1), "CC0-1.0", true, true);
        intake.take(
                source, List.of(facts(FRENCH, "FR", "62500", "fr-62765"), facts(BELGIAN, "BE", "5000", "be-92094")));
        jdbc.sql("truncate personal_reading").update();
        jdbc.sql("delete from duplicate where first_id = :id or second_id = :id")
                .param("id", FRENCH)
                .update();
    }

    @ParameterizedTest
    @CsvSource({"EDITOR, BE3, 204", "EDITOR, FRE, 204", "OPERATOR, BE2, 204", "EDITOR, BE2, 403", "REVIEWER, BE3, 403"})
    void editorsOfEitherRegionDecideAndNobodyElse(Role role, String region, int status) {
        decide(Tokens.of(role).in(region), FRENCH, BELGIAN).expectStatus().isEqualTo(status);
        assertThat(decided()).isEqualTo(status == 204 ? 1 : 0);
    }

    @Test
    void whoDecidedIsToldToThoseWhoMayDecideAndNobodyElse() {
        Tokens editor = Tokens.of(Role.EDITOR).named("walloon").in("BE3");
        decide(editor, FRENCH, BELGIAN).expectStatus().isNoContent();

        for (Tokens told : List.of(editor, Tokens.of(Role.EDITOR).in("FRE"), Tokens.of(Role.OPERATOR))) {
            JsonNode by = pair(told).get("decidedBy");
            assertThat(by.toString()).isEqualTo("{\"name\":\"Sample walloon\",\"as\":\"editor\",\"region\":\"BE3\"}");
        }
        for (Tokens other : List.of(Tokens.of(Role.EDITOR).in("BE2"), Tokens.of(Role.CONTRIBUTOR, Role.BUYER))) {
            assertThat(pair(other).has("decidedBy")).isFalse();
        }
        assertThat(pair(null).toString()).contains("different").doesNotContain("walloon");
        assertThat(json.readTree(web.get()
                                .uri("/enterprises/" + FRENCH + "/duplicates")
                                .header("Authorization", editor.bearer())
                                .exchange()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent())
                        .toString())
                .doesNotContain("walloon");
        assertThat(jdbc.sql("select count(*) from personal_reading where operation = '/duplicates'")
                        .query(Long.class)
                        .single())
                .as("of the three who were told")
                .isEqualTo(3);
    }

    @Test
    void operatorDecidesForNoRegion() {
        decide(Tokens.of(Role.OPERATOR).named("keeper").in("BE2"), FRENCH, BELGIAN)
                .expectStatus()
                .isNoContent();
        JsonNode by = pair(Tokens.of(Role.OPERATOR)).get("decidedBy");
        assertThat(by.get("as").asString()).isEqualTo("operator");
        assertThat(by.has("region")).isFalse();
    }

    @Test
    void decisionIsOnTheTrailOfBoth() {
        decide(Tokens.of(Role.EDITOR).named("walloon").in("BE3"), FRENCH, BELGIAN)
                .expectStatus()
                .isNoContent();
        for (String id : List.of(FRENCH, BELGIAN)) {
            assertThat(jdbc.sql("""
                            select what || ' ' || acting || ' ' || region || ' ' || person.name from trail
                            join trail_person as person on person.id = trail.person
                            where enterprise_id = ? order by trail.id desc limit 1
                            """).param(id).query(String.class).single())
                    .startsWith("duplicate-different editor " + (id.equals(FRENCH) ? "FRE" : "BE3"))
                    .endsWith("Sample walloon");
        }
    }

    @Test
    void whoDecidedIsForgottenAndTheDecisionStays() {
        Tokens editor = Tokens.of(Role.EDITOR).named("walloon").in("BE3");
        decide(editor, FRENCH, BELGIAN).expectStatus().isNoContent();
        assertThat(String.valueOf(deciders.export("walloon").block())).contains(FRENCH, "Sample walloon", "BE3");

        assertThat(deciders.erase("walloon", Instant.now()).block()).isEqualTo(1);
        assertThat(deciders.export("walloon").blockOptional()).isEmpty();
        assertThat(pair(editor).get("decidedBy").toString()).isEqualTo("{\"as\":\"editor\",\"region\":\"BE3\"}");
        assertThat(jdbc.sql("select duplicate::text from duplicate")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("walloon"));
    }

    @Test
    void enterpriseThatIsNotThereIsNobodys() {
        decide(Tokens.of(Role.EDITOR).in("BE2"), FRENCH, "be-kbo-0")
                .expectStatus()
                .isNotFound();
    }

    private JsonNode pair(Tokens who) {
        JsonNode page = json.readTree(web.get()
                .uri("/duplicates?decision=different&limit=100")
                .headers(headers -> {
                    if (who != null) {
                        headers.set("Authorization", who.bearer());
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        return page.get("items")
                .valueStream()
                .filter(pair -> pair.at("/first/id").asString().equals(BELGIAN))
                .findFirst()
                .orElseThrow();
    }

    private long decided() {
        return jdbc.sql("select count(*) from duplicate where first_id = :one and second_id = :other")
                .param("one", BELGIAN)
                .param("other", FRENCH)
                .query(Long.class)
                .single();
    }

    private WebTestClient.ResponseSpec decide(Tokens token, String first, String second) {
        return web.post()
                .uri("/duplicates/decisions")
                .header("Authorization", token.bearer())
                .bodyValue(Map.of("first", first, "second", second, "decision", "different"))
                .exchange();
    }

    private static Facts facts(String id, String country, String postCode, String commune) {
        return new Facts(
                id,
                country,
                Status.ACTIVE,
                null,
                null,
                List.of(new Name("legal", null, "Border " + id)),
                List.of(),
                null,
                true,
                List.of(),
                new Address("1", postCode, "Somewhere", country, commune),
                null,
                null,
                List.of(),
                null,
                null,
                false);
    }
}
