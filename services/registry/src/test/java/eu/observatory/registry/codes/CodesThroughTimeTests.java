package eu.observatory.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
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

/** The whole way: facts under old codes, an official file loaded afterwards, what readers then see and are told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Import(LocalPostgres.class)
class CodesThroughTimeTests {

    private static final String ONE = "be-kbo-1999000026";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    private WebTestClient web = WebTestClient.bindToServer().build();

    @BeforeEach
    void empty() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, outbox_mark")
                .update();
    }

    @Test
    void enterpriseFollowsItsCommuneThroughTwoMergers() {
        told("be-63881", "nacebel-2008", "43320", "nace-rev2:43.32");
        assertThat(get("/enterprises/" + ONE).at("/address/commune").asString()).isEqualTo("be-63881");

        load("communes-be", "nis,nom_nl,nom_fr,zip_principal,issu_de\n63882,Mid,Mid,4999,63880+63881\n");
        JsonNode moved =
                once(enterprise -> enterprise.at("/address/commune").asString().equals("be-63882"));
        assertThat(moved.at("/establishments")).isEmpty();
        load("communes-be", "nis,nom_nl,nom_fr,zip_principal,issu_de\n63883,Neu,Neuve,4999,63882\n");
        once(enterprise -> enterprise.at("/address/commune").asString().equals("be-63883"));

        for (String commune : List.of("be-63881", "be-63882", "be-63883")) {
            assertThat(get("/enterprises?commune=" + commune).get("total").asInt())
                    .isEqualTo(1);
        }
        JsonNode history = get("/enterprises/" + ONE + "/history");
        assertThat(history.at("/items/0/dataset").asString()).isEqualTo("communes-be");
        assertThat(history.at("/items/0/changes").findValuesAsString("field")).contains("address");
        assertThat(history.at("/items/0/changes/0/before/commune").asString()).isEqualTo("be-63882");
    }

    @Test
    void enterpriseKnownByTheNewCodeAloneStandsUnderTheOldClass() {
        told("be-53053", "nacebel-2025", "95310", "nace-rev2.1:95.31");

        JsonNode activity = get("/enterprises/" + ONE).at("/activities/0");
        assertThat(activity.get("nace").asString()).isEqualTo("nace-rev2:45.20");
        assertThat(activity.get("code").asString()).isEqualTo("95310");
        for (String asked : List.of("nace-rev2:45", "45.20", "nace-rev2.1:95.31", "nace-rev2.1:T")) {
            assertThat(get("/enterprises?activity=" + asked).get("total").asInt())
                    .as(asked)
                    .isEqualTo(1);
        }
        assertThat(get("/enterprises?activity=nace-rev2:95").get("total").asInt())
                .isZero();
    }

    @Test
    void officialTableOutweighsTheCoreAndHistoryNamesIt() {
        told("be-53053", "nacebel-2025", "95320", "nace-rev2.1:95.32");
        assertThat(get("/enterprises/" + ONE).at("/activities/0/nace").asString())
                .isEqualTo("nace-rev2:45.40");

        assertThat(load("nace-correspondence", "rev2,rev21\n45.20,95.32\n45.40,95.32\n")
                        .get("rows")
                        .asInt())
                .isEqualTo(2);
        once(enterprise -> enterprise.at("/activities/0/nace").asString().equals("nace-rev2:45"));
        JsonNode links = get("/concepts/nace-rev2.1:95.32/correspondences");
        assertThat(links.get("items").findValuesAsString("rev2")).containsExactly("nace-rev2:45.20", "nace-rev2:45.40");
        assertThat(links.get("items").findValuesAsString("dataset")).containsOnly("nace-correspondence");
        assertThat(links.at("/items/0/kind").asString()).isEqualTo("regrouped");
        assertThat(get("/enterprises/" + ONE + "/history")
                        .at("/items/0/dataset")
                        .asString())
                .isEqualTo("nace-correspondence");
    }

    @Test
    void refusesATableWithoutCodes() {
        web.put()
                .uri("/imports/codes/nace-correspondence?extractDate=2026-01-01")
                .bodyValue("rev2,rev21\n45.20,ninety\n")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("rev21", "line 2"));
    }

    private void told(String commune, String scheme, String code, String nace) {
        Facts facts = new Facts(
                ONE,
                "BE",
                Status.ACTIVE,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(new Activity(scheme, code, nace, true)),
                new Address("Rue du Pont 1", "4999", "Mid", "BE", commune),
                null,
                null,
                List.of(),
                null,
                null,
                false);
        intake.take(new Source("kbo", DAY, "test", true, false), List.of(facts));
    }

    /** Composing again is background work. */
    private JsonNode once(Predicate<JsonNode> expected) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode enterprise = get("/enterprises/" + ONE);
        while (!expected.test(enterprise) && Instant.now().isBefore(patience)) {
            pause();
            enterprise = get("/enterprises/" + ONE);
        }
        assertThat(expected.test(enterprise)).as(enterprise.toString()).isTrue();
        return enterprise;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode load(String format, String file) {
        return web.put()
                .uri("/imports/codes/" + format + "?extractDate=2026-01-01")
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
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
