package eu.observatory.portal.region;

import static eu.observatory.portal.Members.CLAIM;
import static eu.observatory.portal.Members.CONTRIBUTION;
import static eu.observatory.portal.Members.ENTERPRISE;
import static eu.observatory.portal.Members.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Members;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class RegionPagesTests {

    private static final String ONE = "/en/region/messages/" + MESSAGE;

    private final Members members;
    private final RecordedGateway gateway;

    @Autowired
    RegionPagesTests(Members members, RecordedGateway gateway) {
        this.members = members;
        this.gateway = gateway;
    }

    @Test
    void showsAnEditorWhatWaits() {
        assertThat(members.page(members.editor(), "/en/region", 200))
                .contains(
                        "Hauts-de-France",
                        "/en/region/contributions/" + CONTRIBUTION,
                        "/en/region/claims/" + CLAIM,
                        ONE);
        assertThat(gateway.asked("/api/claims").getLast().parameters().get("status"))
                .containsExactly("awaiting-editor");
    }

    @Test
    void showsTheQueueAlsoWhileTheDeskIsAway() {
        var editor = members.editor();
        gateway.refuse("/api/messages", 503, "unavailable");
        assertThat(members.page(editor, "/en/region", 200)).contains("The messages are not available");
    }

    @Test
    void handsAMessageOver() {
        var editor = members.editor();
        var seen = members.see(editor, ONE);
        assertThat(seen.html())
                .contains("mailto:else@sample.example", "<option value=\"BE3\">Wallonie</option>")
                .contains("lang=\"nl\"", "handed over")
                .doesNotContain("<option value=\"FRE\">");
        members.send(editor, ONE, seen, Map.of("do", "hand-over", "region", "BE3", "note", "Pour vous"))
                .expectStatus()
                .isSeeOther();
        assertThat(gateway.asked("/api/messages/" + MESSAGE + "/hand-over")
                        .getLast()
                        .body())
                .contains("\"region\":\"BE3\"", "\"note\":\"Pour vous\"");
    }

    @Test
    void closesAMessage() {
        var editor = members.editor();
        members.send(editor, ONE, members.see(editor, ONE), Map.of("do", "closure"))
                .expectStatus()
                .isSeeOther();
        assertThat(gateway.asked("/api/messages/" + MESSAGE + "/closure")
                        .getLast()
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void tellsWhoDidWhat() {
        assertThat(members.page(members.editor(), "/en/region/trail", 200))
                .contains("accepted a change", "claimed the enterprise", "9f86d081884c", "Ateliers du Marais");
        assertThat(members.page(members.owner(), "/en/organisation/" + ENTERPRISE + "/trail", 200))
                .contains("accepted a change", "ATELIERS DU MARAIS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/contributions", "/claims", "/messages", "/messages/x", "/trail"})
    void isThereForEditorsOnly(String path) {
        assertThat(members.page(members.owner(), "/en/region" + path, 403)).contains("<h1>");
        assertThat(members.page(members.owner(), "/en/about", 200)).doesNotContain("href=\"/en/region\"");
        assertThat(members.page(members.editor(), "/en/about", 200)).contains("href=\"/en/region\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void rendersEveryPageWithoutAMissingMessage(String language) {
        var editor = List.of(
                "/region",
                "/region/contributions",
                "/region/contributions/" + CONTRIBUTION,
                "/region/contributions/" + CONTRIBUTION + "/edit/equipment",
                "/region/claims",
                "/region/claims/" + CLAIM,
                "/region/messages",
                "/region/messages/" + MESSAGE,
                "/region/trail");
        whole(members.editor(), language, editor);
        whole(
                members.owner(),
                language,
                List.of(
                        "/organisation",
                        "/organisation/" + ENTERPRISE,
                        "/organisation/" + ENTERPRISE + "?published=skills",
                        "/organisation/" + ENTERPRISE + "/texts",
                        "/organisation/" + ENTERPRISE + "/activities",
                        "/organisation/" + ENTERPRISE + "/equipment",
                        "/organisation/" + ENTERPRISE + "/skills",
                        "/organisation/" + ENTERPRISE + "/certifications",
                        "/organisation/" + ENTERPRISE + "/references",
                        "/organisation/" + ENTERPRISE + "/contacts",
                        "/organisation/" + ENTERPRISE + "/partnerships",
                        "/organisation/" + ENTERPRISE + "/claim",
                        "/organisation/" + ENTERPRISE + "/trail",
                        "/organisation/contributions",
                        "/organisation/contributions/" + CONTRIBUTION,
                        "/organisation/claims",
                        "/organisation/claims/" + CLAIM));
    }

    private void whole(Members.Member member, String language, List<String> paths) {
        for (var path : paths) {
            assertThat(members.page(member, "/" + language + path, 200))
                    .as(path)
                    .contains("<html lang=\"" + language + "\"")
                    .contains("noindex")
                    .doesNotContain("??")
                    .doesNotContain("th:")
                    .doesNotContain("{0");
        }
    }
}
