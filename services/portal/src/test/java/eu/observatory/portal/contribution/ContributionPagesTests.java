package eu.observatory.portal.contribution;

import static eu.observatory.portal.Members.CONTRIBUTION;
import static eu.observatory.portal.Members.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Members;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class ContributionPagesTests {

    private static final String REGION = "/en/region/contributions/" + CONTRIBUTION;
    private static final String OWN = "/en/organisation/contributions/" + CONTRIBUTION;
    private static final String API = "/api/contributions/" + CONTRIBUTION;

    private final Members members;
    private final RecordedGateway gateway;

    @Autowired
    ContributionPagesTests(Members members, RecordedGateway gateway) {
        this.members = members;
        this.gateway = gateway;
    }

    @Test
    void showsAnEditorWhatWouldChangeInWordsNotByColourAlone() {
        assertThat(members.page(members.editor(), REGION, 200))
                .contains("<b class=\"line-kind\">Removed</b>", "<b class=\"line-kind\">Added</b>")
                .contains("<del>", "<ins>", "Four à émaux", "Presse à plaquer", "Découpeuse laser")
                .contains("Somebody &lt;of&gt; Namur", "overdue", "Accept as it is", REGION + "/edit/equipment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "ask-back"})
    void asksForAReason(String decision) {
        var editor = members.editor();
        var seen = members.see(editor, REGION);
        gateway.tell(API + "/decision", 400, """
                {"type":"urn:observatory:problem:invalid-body","status":400,"detail":"no","field":"reason"}""");
        assertThat(members.sent(editor, REGION, seen, Map.of("do", decision, "reason", "<b>x"), 400))
                .contains("&lt;b&gt;x", "A reason, in plain text");
        assertThat(JsonMapper.shared()
                        .readTree(gateway.asked(API + "/decision").getLast().body()))
                .isEqualTo(
                        JsonMapper.shared().readTree("{\"decision\":\"%s\",\"reason\":\"<b>x\"}".formatted(decision)));
    }

    @Test
    void saysThatSomebodyHasDecidedMeanwhile() {
        var editor = members.editor();
        var seen = members.see(editor, REGION);
        gateway.refuse(API + "/decision", 409, "conflict");
        assertThat(members.sent(editor, REGION, seen, Map.of("do", "accept"), 400))
                .contains("Somebody has decided meanwhile");
    }

    @Test
    void doesNotOfferToAcceptAsItIsWhatTheEnterpriseHasOutrun() {
        var editor = members.editor();
        gateway.tell(
                API,
                200,
                RecordedGateway.recording("contribution", "fr")
                        .replace("\"changedMeanwhile\": false", "\"changedMeanwhile\": true"));
        assertThat(members.page(editor, REGION, 200))
                .contains("The enterprise has changed this part since", "Edit and accept")
                .doesNotContain("Accept as it is");
    }

    @Test
    void isNoPageForOthersThanEditors() {
        assertThat(members.page(members.contributor(), REGION, 403))
                .contains("<h1>")
                .doesNotContain("Four à émaux");
        assertThat(gateway.asked(API)).isEmpty();
    }

    @Test
    void letsItsAuthorWithdrawItAndNotDecide() {
        var author = members.contributor();
        var seen = members.see(author, OWN);
        assertThat(seen.html()).contains("Withdraw the contribution").doesNotContain("Accept as it is");
        members.send(author, OWN, seen, Map.of("do", "withdraw")).expectStatus().isSeeOther();
        assertThat(gateway.asked(API + "/withdrawal")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Vous avez proposé ceci vous-même",
        "nl, U hebt dit zelf voorgesteld",
        "de, Sie haben dies selbst vorgeschlagen",
        "en, You proposed this yourself"
    })
    void tellsAnEditorWhyTheirOwnIsNotTheirsToDecide(String language, String why) {
        var editor = members.author(members.editor());
        var path = "/" + language + "/region/contributions/" + CONTRIBUTION;
        assertThat(members.page(editor, path, 200))
                .contains(why, "value=\"withdraw\"")
                .doesNotContain("value=\"accept\"", "value=\"refuse\"", "value=\"ask-back\"", "/edit/", "??");
    }

    @Test
    void marksInTheQueueWhatIsTheEditorsOwn() {
        assertThat(members.page(members.editor(), "/en/region/contributions", 200))
                .doesNotContain(">yours<");
        assertThat(members.page(members.author(members.editor()), "/en/region/contributions", 200))
                .contains(">yours<");
    }

    @Test
    void letsTheOwnerDecideWhatOthersPropose() {
        var owner = members.owner();
        assertThat(members.page(owner, OWN, 200))
                .contains("Accept as it is")
                .doesNotContain("Withdraw the contribution");
        assertThat(members.page(owner, "/en/organisation/" + ENTERPRISE, 200))
                .contains("Proposals that wait for your decision", "/en/organisation/contributions/" + CONTRIBUTION);
    }

    @Test
    void listsWhatIsDueFirstWithTheWayToMore() {
        assertThat(members.page(members.editor(), "/en/region/contributions?status=asked-back", 200))
                .contains("status=asked-back&amp;cursor=more", "aria-current=\"true\">asked back");
        assertThat(gateway.asked("/api/contributions").getLast().parameters().get("status"))
                .containsExactly("asked-back");
    }
}
