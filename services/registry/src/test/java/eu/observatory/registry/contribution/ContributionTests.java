package eu.observatory.registry.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.Namur;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.personal.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class ContributionTests {

    private static final String ID = "be-kbo-1999000045";
    private static final String MASKED = "be-kbo-1999000056";
    private static final Tokens OWNER =
            Tokens.of(Role.CONTRIBUTOR).named("owner").organisation(ID);
    private static final Tokens ANNA = Tokens.of(Role.CONTRIBUTOR).named("anna");
    private static final Tokens BOB = Tokens.of(Role.CONTRIBUTOR).named("bob");
    private static final Tokens EDITOR = Tokens.of(Role.EDITOR).named("editor").in("BE3");
    private static final Tokens FOREIGN =
            Tokens.of(Role.EDITOR).named("foreign").in("FRE");
    private static final Map<String, Object> PRESS = Map.of(
            "equipment",
            List.of(Map.of(
                    "name", Map.of("fr", "Presse mobile", "nl", "Mobiele pers"), "capacity", 400, "unit", "l/h")));
    private static final Map<String, Object> KILN =
            Map.of("equipment", List.of(Map.of("name", Map.of("fr", "Four à bois"))));
    private static final Map<String, Object> FRIENDLY =
            Map.of("texts", Map.of("presentation", Map.of("fr", "Bonjour", "nl", "Goedendag")));

    @Autowired
    private Intake intake;

    @Autowired
    private List<PersonalData> personal;

    @Autowired
    private ContributionJob job;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void begin() {
        jdbc.sql(
                        "truncate enterprise, enterprise_source, enterprise_revision, outbox_mark, contribution, statement, letter")
                .update();
        intake.take(
                Namur.kbo(1),
                List.of(Namur.facts(ID, "ATELIER ASBL", null), Namur.facts(MASKED, "CACHEE", null, true)));
    }

    @Test
    void ownerPublishesAtOnce() {
        JsonNode done = contribute(0, PRESS, OWNER, 201);

        assertThat(done.at("/status").asString()).isEqualTo("accepted");
        assertThat(done.at("/published").asInt()).isEqualTo(1);
        assertThat(done.at("/decision/as").asString()).isEqualTo("owner");
        assertThat(enterprise().at("/offers/equipment/0/name/nl").asString()).isEqualTo("Mobiele pers");
        assertThat(letters()).isEmpty();
    }

    @Test
    void proposalOfSomebodyElseWaitsAndShowsWhatItWouldChange() {
        contribute(0, KILN, OWNER, 201);
        JsonNode proposal = contribute(1, PRESS, ANNA, 201);

        assertThat(proposal.at("/status").asString()).isEqualTo("submitted");
        assertThat(proposal.at("/author/name").asString()).isEqualTo("Sample anna");
        assertThat(proposal.toString()).doesNotContain("anna@sample.example");
        assertThat(Instant.parse(proposal.at("/due").asString()))
                .isBetween(Instant.now().plusSeconds(12 * 86_400), Instant.now().plusSeconds(17 * 86_400));
        assertThat(enterprise().at("/offers/equipment/0/name/fr").asString()).isEqualTo("Four à bois");

        JsonNode diff = get("/contributions/" + id(proposal), EDITOR, 200).get("diff");
        assertThat(diff.size()).isEqualTo(1);
        assertThat(diff.at("/0/section").asString()).isEqualTo("equipment");
        assertThat(diff.at("/0/before/0/name/fr").asString()).isEqualTo("Four à bois");
        assertThat(diff.at("/0/after/0/name/fr").asString()).isEqualTo("Presse mobile");
        assertThat(diff.at("/0/changedMeanwhile").asBoolean()).isFalse();
    }

    @Test
    void onlyOwnerAndEditorOfTheRegionSeeAndDecide() {
        JsonNode proposal = contribute(0, PRESS, ANNA, 201);
        for (Tokens stranger : List.of(BOB, FOREIGN)) {
            get("/contributions/" + id(proposal), stranger, 403);
            decide(proposal, Map.of("decision", "accept"), stranger, 403);
        }
        decide(proposal, Map.of("decision", "accept"), ANNA, 403);
        get("/contributions?region=BE3", FOREIGN, 403);
        get("/contributions", BOB, 403);
        get("/contributions?enterprise=" + ID, BOB, 403);
        get("/enterprises/" + ID + "/trail", BOB, 403);
        get("/enterprises/" + ID + "/trail", FOREIGN, 403);
        get("/trail?region=BE3", FOREIGN, 403);
        assertThat(get("/contributions", FOREIGN, 200).at("/total").asInt()).isZero();
        assertThat(enterprise().at("/revision").asInt()).isEqualTo(1);
        assertThat(enterprise().has("offers")).isFalse();

        assertThat(get("/contributions", EDITOR, 200).at("/total").asInt()).isEqualTo(1);
        assertThat(get("/contributions?region=BE35", EDITOR, 200).at("/total").asInt())
                .isZero();
        assertThat(get("/contributions?enterprise=" + ID, OWNER, 200)
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/contributions/mine", ANNA, 200).at("/total").asInt()).isEqualTo(1);
        decide(proposal, Map.of("decision", "accept"), OWNER, 200);
        assertThat(enterprise().at("/revision").asInt()).isEqualTo(2);
        decide(proposal, Map.of("decision", "accept"), EDITOR, 409);
    }

    @Test
    void editorAcceptsWithEdits() {
        JsonNode proposal = contribute(0, PRESS, ANNA, 201);
        JsonNode done = decide(proposal, Map.of("decision", "accept", "statement", KILN), EDITOR, 200);

        assertThat(done.at("/edited/equipment/0/name/fr").asString()).isEqualTo("Four à bois");
        assertThat(done.at("/statement/equipment/0/name/fr").asString()).isEqualTo("Presse mobile");
        assertThat(done.at("/decision/as").asString()).isEqualTo("editor");
        assertThat(enterprise().at("/offers/equipment/0/name/fr").asString()).isEqualTo("Four à bois");
        assertThat(letters()).containsExactly("contribution.accepted-edited anna@sample.example");
        decide(
                contribute(1, PRESS, ANNA, 201),
                Map.of("decision", "accept", "statement", Map.of("equipment", List.of(Map.of("capacity", 1)))),
                EDITOR,
                400);
    }

    @Test
    void refusalNeedsAReasonWhichTheAuthorGets() {
        JsonNode proposal = contribute(0, PRESS, ANNA, 201);
        assertThat(decide(proposal, Map.of("decision", "refuse"), EDITOR, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("reason");
        JsonNode refused = decide(proposal, Map.of("decision", "refuse", "reason", "Not yours"), EDITOR, 200);

        assertThat(refused.at("/status").asString()).isEqualTo("refused");
        assertThat(refused.at("/decision/reason").asString()).isEqualTo("Not yours");
        assertThat(letters()).containsExactly("contribution.refused anna@sample.example");
        assertThat(enterprise().at("/revision").asInt()).isEqualTo(1);
    }

    @Test
    void askedBackIsAnsweredAndDecidedAgain() {
        JsonNode proposal = contribute(0, PRESS, ANNA, 201);
        post("/contributions/" + id(proposal) + "/answer", Map.of("statement", KILN), ANNA, 409);
        decide(proposal, Map.of("decision", "ask-back", "reason", "Which one?"), EDITOR, 200);
        decide(proposal, Map.of("decision", "accept"), EDITOR, 409);
        contribute(0, FRIENDLY, OWNER, 201);
        post("/contributions/" + id(proposal) + "/answer", Map.of("statement", KILN), BOB, 403);
        JsonNode again = post("/contributions/" + id(proposal) + "/answer", Map.of("statement", KILN), ANNA, 200);

        assertThat(again.at("/status").asString()).isEqualTo("submitted");
        assertThat(again.at("/base").asInt()).isEqualTo(1);
        decide(proposal, Map.of("decision", "accept"), EDITOR, 200);
        assertThat(enterprise().at("/offers/equipment/0/name/fr").asString()).isEqualTo("Four à bois");
        assertThat(enterprise().at("/texts/0/value").asString()).isEqualTo("Bonjour");
    }

    @Test
    void authorWithdrawsWhatWaits() {
        JsonNode proposal = contribute(0, PRESS, ANNA, 201);
        post("/contributions/" + id(proposal) + "/withdrawal", Map.of(), BOB, 403);
        post("/contributions/" + id(proposal) + "/withdrawal", Map.of(), ANNA, 200);
        decide(proposal, Map.of("decision", "accept"), EDITOR, 409);
        post("/contributions/" + id(proposal) + "/withdrawal", Map.of(), ANNA, 409);
    }

    @Test
    void staleBaseIsToldWhatIsCurrent() {
        contribute(0, KILN, OWNER, 201);
        JsonNode stale = contribute(0, PRESS, ANNA, 412);

        assertThat(stale.at("/type").asString()).isEqualTo("urn:observatory:problem:stale-revision");
        assertThat(stale.at("/current").asInt()).isEqualTo(1);
        contribute(0, PRESS, OWNER, 412);
    }

    @Test
    void sectionThatTheOwnerChangedMeanwhileIsNotOverwrittenUnseen() {
        JsonNode other = contribute(0, FRIENDLY, BOB, 201);
        JsonNode same = contribute(0, PRESS, ANNA, 201);
        contribute(0, KILN, OWNER, 201);

        assertThat(decide(same, Map.of("decision", "accept"), EDITOR, 409)
                        .at("/detail")
                        .asString())
                .contains("equipment");
        assertThat(get("/contributions/" + id(same), EDITOR, 200)
                        .at("/diff/0/changedMeanwhile")
                        .asBoolean())
                .isTrue();
        decide(other, Map.of("decision", "accept"), EDITOR, 200);
        decide(same, Map.of("decision", "accept", "statement", PRESS), EDITOR, 200);
        assertThat(enterprise().at("/offers/equipment/0/name/fr").asString()).isEqualTo("Presse mobile");
        assertThat(enterprise().at("/texts/0/value").asString()).isEqualTo("Bonjour");
    }

    @Test
    void namesTheFieldThatMayNotBe() {
        assertThat(contribute(0, Map.of("equipment", List.of(Map.of("capacity", 3))), ANNA, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("statement.equipment[0].name");
        assertThat(contribute(0, Map.of("skills", List.of(Map.of("concept", "skill:none-such"))), ANNA, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("statement.skills[0].concept");
        assertThat(contribute(0, Map.of("equipment", List.of(Map.of("capacity", "many"))), ANNA, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("statement.equipment[0].capacity");
        assertThat(contribute(0, Map.of("equipment", List.of()), ANNA, 400)
                        .at("/field")
                        .asString())
                .isEqualTo("statement");
    }

    @Test
    void partiallyPublicUnitTakesNoContribution() {
        post(
                "/enterprises/" + MASKED + "/contributions",
                Map.of("base", 0, "statement", PRESS, "language", "fr"),
                EDITOR,
                409);
    }

    @Test
    void queueShowsWhatIsOverdueFirstPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(id(contribute(
                    0, Map.of("skills", List.of(Map.of("name", Map.of("fr", "Savoir " + i)))), ANNA, 201)));
        }
        jdbc.sql("update contribution set due = now() - interval '1 day' where id = cast(? as uuid)")
                .param(made.getLast())
                .update();
        JsonNode page = get("/contributions?limit=2", EDITOR, 200);
        assertThat(page.at("/items/0/id").asString()).isEqualTo(made.getLast());
        assertThat(page.at("/items/0/overdue").asBoolean()).isTrue();
        List<String> seen = new ArrayList<>();
        for (String next = ""; next != null; ) {
            JsonNode some = get("/contributions?limit=2" + next, EDITOR, 200);
            assertThat(some.at("/total").asInt()).isEqualTo(5);
            some.get("items").forEach(item -> seen.add(id(item)));
            next = some.has("next") ? "&cursor=" + some.get("next").asString() : null;
        }
        assertThat(seen).hasSize(5);
        assertThat(new HashSet<>(seen)).isEqualTo(new HashSet<>(made));
    }

    @Test
    void waitingContributionFollowsItsEnterpriseToAnotherRegion() {
        contribute(0, PRESS, ANNA, 201);
        jdbc.sql("update enterprise set state = jsonb_set(state, '{region}', '\"FRE\"') where id = ?")
                .param(ID)
                .update();
        job.look();

        assertThat(get("/contributions", EDITOR, 200).at("/total").asInt()).isZero();
        assertThat(get("/contributions", FOREIGN, 200).at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void trailTellsWhoDidWhatAndIsOnlyAddedTo() {
        JsonNode proposal = contribute(0, PRESS, ANNA, 201);
        decide(proposal, Map.of("decision", "accept"), EDITOR, 200);

        JsonNode trail =
                get("/enterprises/" + ID + "/trail?limit=2", OWNER, 200).get("items");
        assertThat(trail.at("/0/what").asString()).isEqualTo("contribution-accepted");
        assertThat(trail.at("/0/by").asString()).isEqualTo("Sample editor");
        assertThat(trail.at("/0/as").asString()).isEqualTo("editor");
        assertThat(trail.at("/0/about").asString()).isEqualTo(id(proposal));
        assertThat(trail.at("/0/before").asString()).hasSize(64);
        assertThat(trail.at("/0/after").asString())
                .hasSize(64)
                .isEqualTo(trail.at("/1/after").asString());
        assertThat(trail.at("/1/by").asString()).isEqualTo("Sample anna");
        for (String attempt : List.of("update trail set what = 'x'", "delete from trail", "truncate trail")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("the trail is only added to");
        }
        assertThat(get("/trail", EDITOR, 200).at("/total").asInt()).isPositive();
    }

    @Test
    void forgottenPersonIsAPseudonymInTheTrailAndNowhereElse() {
        contribute(0, PRESS, Tokens.of(Role.CONTRIBUTOR).named("zoe"), 201);
        assertThat(personal).extracting(PersonalData::what).contains("claims", "contributions", "trail");
        for (PersonalData data : personal) {
            data.export("zoe").block();
            data.erase("zoe", Instant.now()).block();
            assertThat(data.export("zoe").blockOptional()).isEmpty();
        }

        assertThat(get("/enterprises/" + ID + "/trail?limit=1", EDITOR, 200)
                        .at("/items/0/by")
                        .asString())
                .startsWith("person-");
        assertThat(jdbc.sql("select contribution::text from contribution")
                        .query(String.class)
                        .single())
                .doesNotContain("zoe")
                .contains("withdrawn");
    }

    private JsonNode contribute(int base, Map<String, Object> statement, Tokens who, int status) {
        return post(
                "/enterprises/" + ID + "/contributions",
                Map.of("base", base, "statement", statement, "language", "fr"),
                who,
                status);
    }

    private JsonNode decide(JsonNode contribution, Map<String, Object> decision, Tokens who, int status) {
        return post("/contributions/" + id(contribution) + "/decision", decision, who, status);
    }

    private JsonNode enterprise() {
        return read(web.get().uri("/enterprises/" + ID).exchange(), 200);
    }

    private static String id(JsonNode contribution) {
        return contribution.get("id").asString();
    }

    private JsonNode post(String path, Map<String, ?> body, Tokens who, int status) {
        return read(
                web.post()
                        .uri(path)
                        .header("Authorization", who.bearer())
                        .bodyValue(body)
                        .exchange(),
                status);
    }

    private JsonNode get(String path, Tokens who, int status) {
        return read(web.get().uri(path).header("Authorization", who.bearer()).exchange(), status);
    }

    private JsonNode read(WebTestClient.ResponseSpec answer, int status) {
        return json.readTree(answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }

    private List<String> letters() {
        return jdbc.sql("select template || ' ' || recipient from letter")
                .query(String.class)
                .list();
    }
}
