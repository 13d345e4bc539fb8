package eu.observatory.portal.claim;

import static eu.observatory.portal.Members.CLAIM;
import static eu.observatory.portal.Members.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Members;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class ClaimPagesTests {

    private static final String NEW = "/en/organisation/" + ENTERPRISE + "/claim";
    private static final String OWN = "/en/organisation/claims/" + CLAIM;
    private static final String REGION = "/en/region/claims/" + CLAIM;
    private static final String API = "/api/claims/" + CLAIM;

    private final Members members;
    private final RecordedGateway gateway;

    @Autowired
    ClaimPagesTests(Members members, RecordedGateway gateway) {
        this.members = members;
        this.gateway = gateway;
    }

    @Test
    void claimsAnEnterpriseAndLeadsToTheClaim() {
        var someone = members.contributor();
        var seen = members.see(someone, NEW);
        assertThat(seen.html()).contains("Claim ATELIERS DU MARAIS");
        members.send(someone, NEW, seen, Map.of("proof", "editor", "message", " Bonjour "))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", OWN);
        assertThat(said("/api/enterprises/" + ENTERPRISE + "/claims"))
                .isEqualTo(json("{\"message\":\"Bonjour\",\"proof\":\"editor\"}"));
    }

    @Test
    void leadsToTheClaimThatThereIsAlready() {
        var someone = members.contributor();
        var seen = members.see(someone, NEW);
        gateway.refuse("/api/enterprises/" + ENTERPRISE + "/claims", 409, "conflict");
        members.send(someone, NEW, seen, Map.of("proof", "code"))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", OWN);
        gateway.tell("/api/claims/mine", 200, "{\"items\":[],\"total\":0}");
        assertThat(members.sent(someone, NEW, seen, Map.of("proof", "code"), 400))
                .contains("public in part only");
    }

    @Test
    void takesTheCodeHoweverItIsSpaced() {
        var someone = members.contributor();
        var seen = members.see(someone, OWN);
        assertThat(seen.html()).contains("b…@ateliers.example", "autocomplete=\"one-time-code\"");
        members.send(someone, OWN, seen, Map.of("do", "code", "code", " 123 456 "))
                .expectStatus()
                .isSeeOther();
        assertThat(said(API + "/code")).isEqualTo(json("{\"code\":\"123456\"}"));
    }

    @ParameterizedTest
    @CsvSource({"400, This is not the code that was sent", "409, worth nothing any more"})
    void saysWhatIsTheMatterWithACode(int status, String words) {
        var someone = members.contributor();
        var seen = members.see(someone, OWN);
        gateway.refuse(API + "/code", status, "said");
        assertThat(members.sent(someone, OWN, seen, Map.of("do", "code", "code", "123456"), 400))
                .contains(words);
    }

    @Test
    void triesNoCodeThatIsNone() {
        var someone = members.contributor();
        assertThat(members.sent(someone, OWN, members.see(someone, OWN), Map.of("do", "code", "code", "12345x"), 400))
                .contains("The code has six digits.");
        assertThat(gateway.asked(API + "/code")).isEmpty();
    }

    @Test
    void asksAnEditorInPlaceOfTheCode() {
        var someone = members.contributor();
        members.send(someone, OWN, members.see(someone, OWN), Map.of("do", "editor"))
                .expectStatus()
                .isSeeOther();
        assertThat(gateway.asked(API + "/ending")).hasSize(1);
        assertThat(said("/api/enterprises/" + ENTERPRISE + "/claims")).isEqualTo(json("{\"proof\":\"editor\"}"));
    }

    @ParameterizedTest
    @CsvSource({"accept, ''", "refuse, Unknown there"})
    void letsAnEditorDecide(String decision, String reason) {
        var editor = members.editor();
        var seen = members.see(editor, REGION);
        assertThat(seen.html()).contains("s@sample.example", "bonjour@ateliers.example", "coordinatrice");
        members.send(editor, REGION, seen, Map.of("do", decision, "reason", reason))
                .expectStatus()
                .isSeeOther();
        assertThat(said(API + "/decision").path("decision").asString()).isEqualTo(decision);
        assertThat(said(API + "/decision").path("reason").asString("")).isEqualTo(reason);
    }

    @Test
    void isNoPageForOthersThanEditors() {
        members.page(members.contributor(), REGION, 403);
        members.page(members.contributor(), "/en/region/claims", 403);
        assertThat(gateway.asked(API)).isEmpty();
    }

    @Test
    void tellsWhenTheRegistryKeepsAnotherRegionsClaimFromAnEditor() {
        var editor = members.editor();
        gateway.refuse(API, 403, "forbidden");
        assertThat(members.page(editor, REGION, 403)).contains("<h1>").doesNotContain("??");
    }

    private JsonNode said(String path) {
        return json(gateway.asked(path).getLast().body());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
