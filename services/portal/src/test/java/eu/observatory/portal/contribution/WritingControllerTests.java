package eu.observatory.portal.contribution;

import static eu.observatory.portal.Members.CONTRIBUTION;
import static eu.observatory.portal.Members.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Members;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class WritingControllerTests {

    private static final String HOME = "/en/organisation/" + ENTERPRISE;
    private static final String SKILLS = HOME + "/skills";
    private static final String EQUIPMENT = HOME + "/equipment";
    private static final String CONTRIBUTIONS = "/api/enterprises/" + ENTERPRISE + "/contributions";

    private final Members members;
    private final RecordedGateway gateway;
    private final WebTestClient web;

    @Autowired
    WritingControllerTests(Members members, RecordedGateway gateway, WebTestClient web) {
        this.members = members;
        this.gateway = gateway;
        this.web = web;
    }

    @Test
    void leadsToTheSignInAndBack() {
        web.get()
                .uri(SKILLS)
                .header("X-Observatory-Session", "none")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/sign-in?to=" + SKILLS.replace("/", "%2F"));
    }

    @Test
    void showsWhatIsSaidWithARowMore() {
        var html = members.page(members.owner(), EQUIPMENT, 200);
        assertThat(html)
                .contains("value=\"Grande découpeuse\"", "value=\"2.5\"", "value=\"Presse à plaquer\"")
                .contains("name=\"r2.name.fr\"", "name=\"base\" value=\"3\"")
                .contains("<option value=\"Chariot élévateur\">")
                .contains("value=\"equipment:laser-cutter\"")
                .contains(">Publish<")
                .doesNotContain("??");
    }

    @Test
    void sendsTheWholeSectionWithTheConceptThatWasNamed() {
        var owner = members.owner();
        var seen = members.see(owner, EQUIPMENT);
        gateway.tell(
                CONTRIBUTIONS,
                201,
                RecordedGateway.recording("contribution", "fr").replace("\"submitted\"", "\"accepted\""));
        members.send(
                        owner,
                        EQUIPMENT,
                        seen,
                        Map.of(
                                "base",
                                "3",
                                "do",
                                "send",
                                "r0.concept",
                                "chariot élévateur",
                                "r0.name.en",
                                "Forklift",
                                "r0.capacity",
                                "1,5",
                                "r0.unit",
                                "t",
                                "r1.name.en",
                                " "))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", HOME + "?published=equipment");
        assertThat(body(CONTRIBUTIONS)).isEqualTo(json("""
                {"base":3,"language":"en","statement":{"equipment":[
                 {"concept":"equipment:forklift","name":{"en":"Forklift"},"capacity":1.5,"unit":"t"}]}}"""));
        assertThat(gateway.asked(CONTRIBUTIONS).getFirst().headers().get("authorization"))
                .startsWith("Bearer ");
    }

    @Test
    void tellsWhoDoesNotSpeakForItThatItIsAProposal() {
        var contributor = members.contributor();
        var seen = members.see(contributor, SKILLS);
        assertThat(seen.html()).contains("You are proposing a change", "name=\"note\"", ">Send the proposal<");
        members.send(contributor, SKILLS, seen, Map.of("base", "3", "do", "send", "r0.name.fr", "Tri", "note", "Vu."))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/en/organisation/contributions/" + CONTRIBUTION);
        assertThat(body(CONTRIBUTIONS).path("note").asString()).isEqualTo("Vu.");
        assertThat(body(CONTRIBUTIONS).path("language").asString()).isEqualTo("fr");
    }

    @Test
    void offersWhatAWordMayMean() {
        var owner = members.owner();
        gateway.tell("/api/suggestions", 200, """
                {"items":[{"kind":"skill","id":"skill:joinery","label":"Joinery"},
                          {"kind":"activity","id":"nace-rev2:43.32","label":"Joinery installation"},
                          {"kind":"enterprise","id":"x","label":"Joinery Ltd"}]}""");
        var html = members.sent(
                owner, SKILLS, members.see(owner, SKILLS), Map.of("r0.concept", "joinr", "do", "send"), 400);
        assertThat(html)
                .contains("value=\"joinr\"", "aria-invalid=\"true\"", "Did you mean")
                .contains("value=\"skill:joinery\"", "value=\"nace-rev2:43.32\"")
                .doesNotContain("Joinery Ltd");
        assertThat(gateway.asked(CONTRIBUTIONS)).isEmpty();
        members.send(
                        owner,
                        SKILLS,
                        members.see(owner, SKILLS),
                        Map.of("r0.concept", "joinr", "r0.pick", "skill:joinery", "do", "send"))
                .expectStatus()
                .isSeeOther();
        assertThat(body(CONTRIBUTIONS).at("/statement/skills/0/concept").asString())
                .isEqualTo("skill:joinery");
    }

    @ParameterizedTest
    @CsvSource({"43.32, nace-rev2:43.32", "f, nace-rev2:F", "nace-rev2:43, nace-rev2:43"})
    void takesACodeForAnActivity(String typed, String id) {
        var owner = members.owner();
        var path = HOME + "/activities";
        members.send(owner, path, members.see(owner, path), Map.of("r0.concept", typed, "do", "send"))
                .expectStatus()
                .isSeeOther();
        assertThat(body(CONTRIBUTIONS).at("/statement/activities/0").asString()).isEqualTo(id);
    }

    @Test
    void keepsTheInputBesideWhatTheRegistryRefuses() {
        var owner = members.owner();
        var seen = members.see(owner, EQUIPMENT);
        gateway.tell(CONTRIBUTIONS, 400, """
                {"type":"urn:observatory:problem:invalid-body","status":400,"detail":"At most 1000000","field":"statement.equipment[1].capacity"}""");
        var html = members.sent(
                owner,
                EQUIPMENT,
                seen,
                Map.of(
                        "base",
                        "3",
                        "do",
                        "send",
                        "r0.name.fr",
                        "Four",
                        "r1.name.nl",
                        "Oven",
                        "r1.capacity",
                        "99999999999"),
                400);
        assertThat(html)
                .contains("value=\"Four\"", "value=\"Oven\"", "value=\"99999999999\"")
                .contains("href=\"#row-1-capacity\"", "id=\"row-1-capacity-expected\"")
                .contains("A positive number, like 12 or 2.5.")
                .contains("What the system answered, in English", "<p lang=\"en\">At most 1000000</p>");
    }

    @Test
    void showsBothVersionsWhereSomebodyElseWasQuicker() {
        var owner = members.owner();
        var seen = members.see(owner, SKILLS);
        gateway.refuse(CONTRIBUTIONS, 412, "stale-revision");
        var html = members.sent(owner, SKILLS, seen, Map.of("base", "2", "do", "send", "r0.name.fr", "Tri"), 409);
        assertThat(html)
                .contains("Somebody changed this part while you were writing", "Menuiserie fine")
                .contains("value=\"Tri\"", "name=\"base\" value=\"3\"");
    }

    @Test
    void addsAndTakesAwayRowsWithoutAScript() {
        var owner = members.owner();
        var seen = members.see(owner, SKILLS);
        var one = new HashMap<>(Map.of("base", "3", "r0.name.fr", "Tri", "r1.name.fr", "Soudure"));
        one.put("do", "more");
        assertThat(members.sent(owner, SKILLS, seen, one, 200)).contains("value=\"Soudure\"", "name=\"r2.name.fr\"");
        one.remove("do");
        one.put("gone", "0");
        assertThat(members.sent(owner, SKILLS, seen, one, 200))
                .contains("value=\"Soudure\"")
                .doesNotContain("value=\"Tri\"");
        assertThat(gateway.asked(CONTRIBUTIONS)).isEmpty();
    }

    @Test
    void refusesAFormThatWasNotMadeHere() {
        var owner = members.owner();
        var seen = members.see(owner, SKILLS);
        members.send(owner, SKILLS, new Members.Seen("", seen.cookie(), "0".repeat(64)), Map.of("do", "send"))
                .expectStatus()
                .isForbidden();
        assertThat(gateway.asked(CONTRIBUTIONS)).isEmpty();
    }

    @Test
    void tellsInWordsWhoMayNot() {
        var owner = members.owner();
        var seen = members.see(owner, SKILLS);
        gateway.refuse(CONTRIBUTIONS, 403, "forbidden");
        assertThat(members.sent(owner, SKILLS, seen, Map.of("do", "send", "r0.name.fr", "Tri"), 403))
                .contains("<h1>")
                .doesNotContain("??");
    }

    @Test
    void acceptsWithChangesAndKeepsTheOtherSections() {
        var editor = members.editor();
        var path = "/en/region/contributions/" + CONTRIBUTION + "/edit/equipment";
        var seen = members.see(editor, path);
        assertThat(seen.html())
                .contains("value=\"Four à émaux\"", "Accept with these changes")
                .contains("href=\"/en/region/messages\"")
                .doesNotContain("href=\"/en/organisation/claims\"");
        members.send(editor, path, seen, Map.of("do", "send", "r0.name.fr", "Four"))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/en/region/contributions/" + CONTRIBUTION);
        assertThat(body("/api/contributions/" + CONTRIBUTION + "/decision")).isEqualTo(json("""
                {"decision":"accept","statement":{"equipment":[{"name":{"fr":"Four"}}]}}"""));
    }

    @Test
    void answersWhatWasAskedBack() {
        var contributor = members.contributor();
        var path = "/en/organisation/contributions/" + CONTRIBUTION + "/answer/equipment";
        members.send(contributor, path, members.see(contributor, path), Map.of("do", "send", "r0.name.fr", "Four"))
                .expectStatus()
                .isSeeOther();
        assertThat(body("/api/contributions/" + CONTRIBUTION + "/answer"))
                .isEqualTo(json("{\"statement\":{\"equipment\":[{\"name\":{\"fr\":\"Four\"}}]}}"));
    }

    @Test
    void letsNobodyButEditorsEditInARegion() {
        members.page(members.owner(), "/en/region/contributions/" + CONTRIBUTION + "/edit/equipment", 403);
        members.page(members.editor(), "/en/region/contributions/" + CONTRIBUTION + "/answer/equipment", 200);
    }

    private JsonNode body(String path) {
        return json(gateway.asked(path).getLast().body());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
