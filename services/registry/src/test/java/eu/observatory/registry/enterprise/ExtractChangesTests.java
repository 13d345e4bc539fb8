package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.FEBRUARY;
import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.recognition.Assertion;
import eu.observatory.registry.recognition.Lens;
import eu.observatory.registry.recognition.ListedAssertions;
import eu.observatory.registry.recognition.ListedAssertions.Listed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@RegistryTest
class ExtractChangesTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final String KEPT = "fr-siren-000000018";
    private static final String RENAMED = "fr-siren-000000026";
    private static final String GONE = "fr-siren-000000034";
    private static final String BACK = "fr-siren-000000042";
    private static final String NEW = "fr-siren-000000059";

    @Autowired
    private Intake intake;

    @Autowired
    private ListedAssertions assertions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void threeExtracts() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
        intake.take(
                sirene(JANUARY),
                List.of(
                        association(KEPT, "A"),
                        association(RENAMED, "B"),
                        association(GONE, "C"),
                        association(BACK, "D")));
        intake.close(sirene(FEBRUARY), List.of(BACK));
        intake.take(sirene(FEBRUARY), List.of(association(RENAMED, "BE")));
        intake.take(
                sirene(MARCH),
                List.of(
                        association(KEPT, "A"),
                        association(RENAMED, "BEE"),
                        association(BACK, "D"),
                        association(NEW, "E")));
        intake.close(sirene(MARCH), List.of(GONE));
    }

    @Test
    void countsWhatChangedSinceAnExtract() {
        JsonNode changes = changes("from=2026-02-01");
        assertThat(changes.get("to").asString()).isEqualTo("2026-03-01");
        assertThat(changes.get("total").asInt()).isEqualTo(4);
        assertThat(changes.get("counts").toString())
                .contains("\"added\":1", "\"changed\":1", "\"closed\":1", "\"reopened\":1");
        assertThat(changes.at("/fields/names").asInt()).isEqualTo(1);
        assertThat(changes.at("/fields/status").asInt()).isEqualTo(2);
        assertThat(changes.get("items").findValuesAsString("enterprise")).containsExactly(RENAMED, GONE, BACK, NEW);
        assertThat(changes.at("/items/0/kind").asString()).isEqualTo("changed");
        assertThat(changes.at("/items/0/name").asString()).isEqualTo("BEE");
        assertThat(changes.at("/items/0/fields").toString()).contains("names");
        assertThat(changes.at("/items/1/kind").asString()).isEqualTo("closed");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-01&to=2026-02-01, 2",
        "to=2026-01-01, 4",
        "from=2026-03-01, 0",
        "kind=closed, 2",
        "kind=closed&from=2026-02-01, 1",
        "kind=added, 5",
        "kind=withdrawn, 0"
    })
    void narrows(String query, int expected) {
        JsonNode changes = changes(query);
        assertThat(changes.get("total").asInt()).isEqualTo(expected);
        assertThat(changes.get("items")).hasSize(expected);
    }

    @Test
    void pagesThroughAllOfThemWithAConstantTotal() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = changes("limit=2" + cursor);
            assertThat(page.get("total").asInt()).isEqualTo(10);
            page.get("items").forEach(item -> seen.add(item.get("enterprise").asString() + item.get("revision")));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        }
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"from=2026-03-01&to=2026-01-01,400", "from=yesterday,400", "kind=lost,400", "cursor=forged,400"})
    void refuses(String query, int status) {
        web.get()
                .uri("/datasets/sirene/changes?" + query)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void changesOfAListBelongToItsDay() {
        Assertion agreed = new Assertion(
                Lens.PRINCIPLES, true, "agency", "agreement@2026", JANUARY, null, "agreement 7", "list", MARCH);
        assertions.take("list", false, List.of(new Listed(KEPT, agreed), new Listed(NEW, agreed)));
        JsonNode changes = get("/datasets/list/changes?from=2026-02-01");
        assertThat(changes.at("/counts/changed").asInt()).isEqualTo(2);
        assertThat(changes.at("/items/0/extractDate").asString()).isEqualTo("2026-03-01");
        assertThat(changes.at("/fields/memberships").asInt()).isEqualTo(2);
    }

    @Test
    void knowsNoOtherDataset() {
        web.get().uri("/datasets/kbo/changes").exchange().expectStatus().isNotFound();
    }

    private JsonNode changes(String query) {
        return get("/datasets/sirene/changes?" + query);
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
