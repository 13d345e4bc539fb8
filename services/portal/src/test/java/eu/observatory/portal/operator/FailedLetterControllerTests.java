package eu.observatory.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.Forms.Seen;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.SignedIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
class FailedLetterControllerTests {

    private static final String PAGE = "/en/operator/letters";
    private static final String LETTERS = "/api/letters/failed";
    private static final String ONE = "0f1e2d3c-0000-4000-8000-000000000007";

    private final Forms forms;
    private final RecordedGateway gateway;
    private final WebTestClient web;

    @Autowired
    FailedLetterControllerTests(Forms forms, RecordedGateway gateway, WebTestClient web) {
        this.forms = forms;
        this.gateway = gateway;
        this.web = web;
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Courriels non partis, Code pour revendiquer une fiche, Wallonie",
        "nl, Niet-verzonden mail, Code om een fiche te claimen, Wallonië",
        "de, Nicht gesendete Mails, Code zum Beanspruchen, Wallonie",
        "en, Unsent mail, Code to claim a record, Wallonia"
    })
    void listsWhatDidNotGoOutAndWhy(String language, String title, String kind, String region) {
        assertThat(forms.read("/" + language + "/operator/letters"))
                .contains("<h1>" + title + "</h1>", kind, region, "<code>i…@atelier.example</code>")
                .contains("Recipient address rejected", "Connection refused &lt;script&gt;")
                .contains("href=\"/" + language + "/operator/letters?cursor=bmV4dA\"")
                .doesNotContain("??", "<script>\"");
    }

    @Test
    void sendsOneOffAgain() {
        forms.send(PAGE, forms.see(PAGE), Map.of("letter", ONE, "do", "retry"))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", PAGE + "?done=retry");
        assertThat(gateway.asked(LETTERS + "/" + ONE + "/retry"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.method()).isEqualTo("POST"));
        assertThat(forms.read(PAGE + "?done=retry")).contains("role=\"status\"", "sent off again");
    }

    @Test
    void forgetsOne() {
        forms.send(PAGE, forms.see(PAGE), Map.of("letter", ONE, "do", "forget"))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", PAGE + "?done=forget");
        assertThat(gateway.asked(LETTERS + "/" + ONE))
                .singleElement()
                .satisfies(asked -> assertThat(asked.method()).isEqualTo("DELETE"));
    }

    @Test
    void saysThatSomebodyElseWasQuicker() {
        var seen = forms.see(PAGE);
        gateway.refuse(LETTERS + "/" + ONE, 404, "not-found");
        forms.send(PAGE, seen, Map.of("letter", ONE, "do", "forget"))
                .expectHeader()
                .valueEquals("Location", PAGE + "?done=gone");
    }

    @Test
    void doesNothingForAFormOfAnotherSiteOrForAnotherRole() {
        var seen = forms.see(PAGE);
        var forged = new Seen(seen.html(), seen.cookie(), "0".repeat(64));
        forms.send(PAGE, forged, Map.of("letter", ONE, "do", "forget"))
                .expectStatus()
                .isForbidden();
        gateway.forget();
        web.get()
                .uri(PAGE)
                .headers(SignedIn.as("editor"))
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(List.of(gateway.asked(LETTERS), gateway.asked(LETTERS + "/" + ONE)))
                .allMatch(List::isEmpty);
    }
}
