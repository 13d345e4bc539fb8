package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.CENTRE;
import static eu.observatory.registry.organisation.Bodies.COMMUNE;
import static eu.observatory.registry.organisation.Bodies.FEBRUARY;
import static eu.observatory.registry.organisation.Bodies.FEDERATION;
import static eu.observatory.registry.organisation.Bodies.JANUARY;
import static eu.observatory.registry.organisation.Bodies.centre;
import static eu.observatory.registry.organisation.Bodies.commune;
import static eu.observatory.registry.organisation.Bodies.federation;
import static eu.observatory.registry.organisation.Bodies.file;
import static eu.observatory.registry.organisation.Bodies.kbo;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.json.HouseJson;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Profile;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.util.ArrayList;
import java.util.List;
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
class OrganisationControllerTests {

    private static final Source REGISTER = new Source("kbo", JANUARY, "KBO open data", true, false);
    private static final String MEMBER = "be-kbo-1999000051";

    @Autowired
    private OrganisationIntake organisations;

    @Autowired
    private Intake enterprises;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void three() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark,"
                        + " organisation, organisation_source, organisation_revision")
                .update();
        organisations.take(file(JANUARY), List.of(federation("Fédération des exemples")));
        organisations.take(
                kbo(JANUARY),
                List.of(commune("Namur", "be-92094"), centre(new Affiliation(FEDERATION, JANUARY, null))));
    }

    @Test
    void answersAnOrganisationWithItsLabelsInTheReadersLanguage() {
        web.get()
                .uri("/organisations/" + CENTRE)
                .header("Accept-Language", "de")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1-de\"")
                .expectHeader()
                .valueEquals("Content-Language", "de")
                .expectBody()
                .jsonPath("$.kinds[0]")
                .isEqualTo("social-welfare-centre")
                .jsonPath("$.territories[0]")
                .isEqualTo("be-53053")
                .jsonPath("$.parent")
                .doesNotExist()
                .jsonPath("$.enterprise")
                .isEqualTo(false)
                .jsonPath("$.labels.BE")
                .isEqualTo("Belgien")
                .jsonPath("$.labels['be-53053']")
                .isNotEmpty()
                .jsonPath("$.labels['%s']".formatted(FEDERATION))
                .isEqualTo("Verband der Beispiele");
    }

    @Test
    void spares304ToWhoHasTheRevisionAlready() {
        web.get()
                .uri("/organisations/" + CENTRE)
                .header("Accept-Language", "en")
                .header("If-None-Match", "\"1-en\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void answersProblemForUnknownAndForWithdrawnOrganisation() {
        organisations.withdraw("bodies", 10);
        for (String below : List.of("", "/members", "/history")) {
            web.get()
                    .uri("/organisations/" + FEDERATION + below)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(410);
            web.get()
                    .uri("/organisations/nobody" + below)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:observatory:problem:not-found");
        }
        assertThat(total("")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=commune,1",
        "kind=commune&kind=social-welfare-centre,2",
        "kind=employers-body,1",
        "kind=buyer,0",
        "country=BE,3",
        "country=FR,0",
        "nuts=BE3,3",
        "nuts=BE32,1",
        "nuts=BE32&nuts=BE352,3",
        "commune=be-53053,1",
        "commune=be-92094,2",
        "commune=be-92094&kind=commune,1",
        "status=active,3",
        "status=closed,0",
        "affiliation=be-kbo-1999000150,1",
        "parent=be-kbo-1999000150,0",
        "dataset=bodies,1",
        "sample=false,3",
        "sample=true,0"
    })
    void filters(String query, long expected) {
        assertThat(total(query)).isEqualTo(expected);
    }

    @Test
    void findsTheCommuneOfTodayUnderTheIdOfBeforeAMerger() {
        organisations.take(kbo(JANUARY), List.of(commune("Bastogne", "be-82003")));
        assertThat(total("commune=be-82003&kind=commune")).isEqualTo(1);
        assertThat(total("commune=be-82039&kind=commune")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=club",
                "country=be",
                "nuts=B%25",
                "commune=Mons",
                "status=asleep",
                "parent=%00",
                "affiliation=A'B",
                "dataset=..",
                "sample=perhaps",
                "limit=0",
                "limit=101",
                "cursor=forged",
                "kinds=commune"
            })
    void namesTheParameterItRefuses(String query) {
        web.get()
                .uri("/organisations?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void pagesInTheOrderOfIdsWithAConstantTotal() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/organisations?limit=1" + cursor);
            assertThat(page.get("total").asLong()).isEqualTo(3);
            seen.add(page.at("/items/0/id").asString());
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        } while (cursor != null);
        assertThat(seen).containsExactly(FEDERATION, COMMUNE, CENTRE);
        String next = get("/organisations?limit=1").get("next").asString();
        web.get()
                .uri("/organisations?limit=1&kind=commune&cursor=" + next)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void enterpriseNamesTheFederationThatItIsAMemberOf() {
        enterprises.take(REGISTER, List.of(enterprise(MEMBER, null)));
        enterprises.take(
                new Source("profile", JANUARY, "CC0-1.0", false, false),
                List.of(enterprise(
                        MEMBER,
                        new Profile(
                                List.of(),
                                List.of(),
                                List.of(new Affiliation(FEDERATION, JANUARY, null)),
                                List.of()))));
        JsonNode members = get("/organisations/" + FEDERATION + "/members");
        assertThat(members.get("total").asLong()).isEqualTo(1);
        assertThat(members.at("/items/0/id").asString()).isEqualTo(MEMBER);
        assertThat(get("/organisations/" + COMMUNE + "/members").get("total").asLong())
                .isZero();
        JsonNode enterprise = get("/enterprises/" + MEMBER);
        assertThat(enterprise.at("/affiliations/0/organisation").asString()).isEqualTo(FEDERATION);
        assertThat(enterprise.get("labels").get(FEDERATION).asString()).isEqualTo("Fédération des exemples");
        assertThat(enterprise.get("organisation").asBoolean()).isFalse();
    }

    @Test
    void oneBodyThatIsBothLinksItsTwoRecords() {
        enterprises.take(REGISTER, List.of(enterprise(CENTRE, null)));
        assertThat(get("/organisations/" + CENTRE).get("enterprise").asBoolean())
                .isTrue();
        JsonNode enterprise = get("/enterprises/" + CENTRE);
        assertThat(enterprise.get("organisation").asBoolean()).isTrue();
        assertThat(enterprise.get("labels").has(CENTRE)).isFalse();
        enterprises.withdraw("kbo", 10);
        organisations.withdraw("bodies", 10);
        assertThat(get("/organisations/" + CENTRE).get("enterprise").asBoolean())
                .isFalse();
    }

    @Test
    void tellsTheHistoryTheNewestFirst() {
        organisations.take(file(FEBRUARY), List.of(federation("Confédération")));
        JsonNode first = get("/organisations/" + FEDERATION + "/history?limit=1");
        assertThat(first.get("total").asLong()).isEqualTo(2);
        assertThat(first.at("/items/0/changes/0/field").asString()).isEqualTo("names");
        assertThat(first.at("/items/0/extractDate").asString()).isEqualTo("2026-02-01");
        JsonNode second = get("/organisations/" + FEDERATION + "/history?limit=1&cursor="
                + first.get("next").asString());
        assertThat(second.at("/items/0/kind").asString()).isEqualTo("added");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void exportsFullStatesOneALine() {
        String lines = web.get()
                .uri("/organisations/export.ndjson?nuts=BE3")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "application/x-ndjson")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(lines.lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(HouseJson.mapper().readTree(line).has("provenance"))
                        .isTrue());
    }

    private static Facts enterprise(String id, Profile profile) {
        return new Facts(
                id,
                "BE",
                Status.ACTIVE,
                null,
                null,
                List.of(new Name("legal", "fr", "Atelier")),
                List.of(new Identifier("be-kbo", id.substring("be-kbo-".length()), Identifier.Check.PASSED)),
                new LegalForm("be-jf", "017", "association"),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                profile,
                false);
    }

    private long total(String query) {
        return get("/organisations?" + query).get("total").asLong();
    }

    private JsonNode get(String path) {
        return web.get()
                .uri(path)
                .header("Accept-Language", "fr")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
