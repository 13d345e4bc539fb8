package eu.observatory.portal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.Forms.Seen;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class ContactControllerTests {

    private static final String PAGE = "/fr/contact";
    private static final String MESSAGES = "/api/messages";
    private static final String ABOUT = "enterprise:fr-siren-000000018";

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    private final Forms forms;
    private final Reader reader;
    private final RecordedGateway gateway;

    @Autowired
    ContactControllerTests(Forms forms, Reader reader, RecordedGateway gateway) {
        this.forms = forms;
        this.reader = reader;
        this.gateway = gateway;
    }

    @Test
    void asksAboutAnEnterpriseByItsNameAndNotForARegion() {
        assertThat(forms.see(PAGE + "?about=" + ABOUT).html())
                .contains("href=\"/fr/enterprises/fr-siren-000000018\">ATELIERS DU MARAIS</a>")
                .contains("name=\"about\" value=\"" + ABOUT + "\"")
                .doesNotContain("<select id=\"contact-region\"");
        assertThat(forms.see(PAGE).html())
                .contains("<option value=\"BE3\">Wallonie</option>")
                .contains("<option value=\"elsewhere\">");
    }

    @Test
    void everyPageOfAnEnterpriseOrOrganisationLeadsToIt() {
        assertThat(reader.page("/fr/enterprises/fr-siren-000000018")).contains("/fr/contact?about=" + ABOUT + "\"");
        assertThat(reader.page("/fr/organisations/be-kbo-0419999904"))
                .contains("/fr/contact?about=organisation:be-kbo-0419999904\"");
    }

    @Test
    void sendsTheMessageAndShowsItsReceipt() {
        forms.send(PAGE, forms.see(PAGE), fields(Map.of("about", ABOUT, "text", "Deux\r\nlignes entières")))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/fr/contact/sent?receipt=7KQ3M-9WT2X");
        assertThat(gateway.asked(MESSAGES)).singleElement().satisfies(asked -> {
            var json = JsonMapper.shared();
            assertThat(json.readTree(asked.body())).isEqualTo(json.readTree("""
                    {"about":{"type":"enterprise","id":"fr-siren-000000018"},"name":"Zoë","email":"someone@example.org",
                     "language":"fr","text":"Deux\\nlignes entières","topic":"correction"}"""));
            assertThat(asked.headers()).containsEntry("x-observatory-client", "127.0.0.1");
        });
        assertThat(reader.page("/fr/contact/sent?receipt=7KQ3M-9WT2X")).contains("7KQ3M-9WT2X");
    }

    @ParameterizedTest
    @CsvSource({"BE3, '\"region\":\"BE3\"'", "elsewhere, '\"language\"'"})
    void namesTheRegionWhereNothingElseDoes(String region, String said) {
        forms.send(PAGE, forms.see(PAGE), fields(Map.of("region", region)))
                .expectStatus()
                .isSeeOther();
        assertThat(gateway.asked(MESSAGES).getFirst().body()).contains(said).doesNotContain("elsewhere", "about");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndKeepsTheRest() {
        assertThat(refused(Map.of("region", "", "name", " ", "email", "a@b, c@d.org", "text", "court"), 400))
                .contains("id=\"contact-region-wrong\"")
                .contains("id=\"contact-name-wrong\"")
                .contains("id=\"contact-email-wrong\"")
                .contains("id=\"contact-text-wrong\"")
                .contains("href=\"#contact-email\"")
                .contains("value=\"a@b, c@d.org\"")
                .contains(">court</textarea>")
                .contains("<option value=\"correction\" selected=\"selected\">")
                .containsPattern("<input id=\"contact-name\"[^>]*aria-invalid=\"true\"");
        assertThat(gateway.asked(MESSAGES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "website, https://example.com, Un champ qui doit rester vide",
        "shown, '', C’était très rapide",
        "shown, 99999999999999, C’était très rapide"
    })
    void asksAgainWhatAMachineMayHaveSent(String field, String value, String words) {
        assertThat(refused(Map.of(field, value), 400)).contains(words).contains(">Un texte assez long</textarea>");
        assertThat(gateway.asked(MESSAGES)).isEmpty();
    }

    @Test
    void sameFormTwiceIsTheSameMessageAndAnotherFormAnother() {
        var seen = forms.see(PAGE);
        var key = KEY.matcher(seen.html());
        assertThat(key.find()).isTrue();
        for (int pressed = 0; pressed < 2; pressed++) {
            forms.send(PAGE, seen, fields(Map.of("key", key.group(1))))
                    .expectStatus()
                    .isSeeOther();
        }
        assertThat(gateway.asked(MESSAGES))
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.headers()).containsEntry("idempotency-key", key.group(1)));
        assertThat(forms.see(PAGE).html()).doesNotContain(key.group(1));
    }

    @Test
    void keepsWhatSomebodyWroteInAFormThatIsTooOld() {
        var seen = forms.see(PAGE);
        var html = forms.send(PAGE, new Seen("", seen.cookie(), "0".repeat(64)), fields(Map.of()))
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(html).contains("ouvert depuis trop longtemps").contains(">Un texte assez long</textarea>");
        assertThat(gateway.asked(MESSAGES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "429, too-many-requests, 429, Réessayez dans une heure",
        "401, sign-in-required, 400, Connectez-vous dans un autre onglet",
        "404, not-found, 400, Aucune équipe ne répond encore",
        "400, invalid-body, 400, ne peut pas être transmis",
        "503, unavailable, 503, ne peut pas être envoyé en ce moment",
        "500, internal, 503, ne peut pas être envoyé en ce moment"
    })
    void tellsWhatTheApiSaysAndKeepsTheMessage(int answer, String slug, int status, String words) {
        gateway.refuse(MESSAGES, answer, slug);
        assertThat(refused(Map.of(), status)).contains(words).contains(">Un texte assez long</textarea>");
    }

    @Test
    void forgetsWhatIsNotThereAndAsksForTheRegion() {
        gateway.tell(
                MESSAGES,
                400,
                "{\"type\":\"urn:observatory:problem:invalid-body\",\"status\":400,\"field\":\"about.id\"}",
                Map.of("Content-Type", "application/problem+json"));
        assertThat(refused(Map.of("about", "enterprise:fr-siren-999999999"), 400))
                .contains("n’existe pas ou plus")
                .contains("<select id=\"contact-region\"")
                .doesNotContain("name=\"about\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%3Cscript%3E:x", "enterprise:../../duplicates", "enterprise:", "nonsense"})
    void takesNothingElseForAnId(String about) {
        assertThat(forms.see(PAGE + "?about=" + about).html())
                .doesNotContain("name=\"about\"")
                .doesNotContain("<script>:x");
    }

    @Test
    void showsWhatWasWrittenAsText() {
        assertThat(refused(Map.of("text", "<b>x</b>", "name", "\"><script>alert(1)</script>"), 400))
                .doesNotContain("<b>x</b>", "<script>alert");
    }

    @Test
    void standsWithoutTheDesks() {
        gateway.refuse("/api/desks", 503, "unavailable");
        assertThat(reader.page(PAGE))
                .contains("ne peut pas être envoyé en ce moment")
                .contains("mailto:observatory@portal.example");
        gateway.tell("/api/desks", 200, "{\"items\":[],\"total\":0}");
        assertThat(reader.page(PAGE))
                .contains("mailto:observatory@portal.example")
                .doesNotContain("<textarea");
    }

    @Test
    void receiptIsNothingButAReceipt() {
        reader.page("/fr/contact/sent?receipt=%3Cscript%3E", 404);
        reader.page("/fr/contact/sent", 404);
    }

    private String refused(Map<String, String> changes, int status) {
        return String.valueOf(forms.send(PAGE, forms.see(PAGE), fields(changes))
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static Map<String, String> fields(Map<String, String> changes) {
        var fields = new HashMap<>(Map.of(
                "shown", "0",
                "name", "Zoë",
                "email", "someone@example.org",
                "topic", "correction",
                "text", "Un texte assez long",
                "website", ""));
        if (!changes.containsKey("about")) {
            fields.put("region", "BE3");
        }
        fields.putAll(changes);
        return fields;
    }
}
