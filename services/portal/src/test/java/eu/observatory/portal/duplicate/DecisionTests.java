package eu.observatory.portal.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.Forms.Seen;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.SignedIn;
import eu.observatory.portal.form.FormToken;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class DecisionTests {

    private static final String PAGE = "/en/duplicates";
    private static final String DECISIONS = "/api/duplicates/decisions";

    private final WebTestClient web;
    private final Forms forms;
    private final RecordedGateway gateway;

    @Autowired
    DecisionTests(WebTestClient web, Forms forms, RecordedGateway gateway) {
        this.web = web;
        this.forms = forms;
        this.gateway = gateway;
    }

    @ParameterizedTest
    @CsvSource({"same, open, /en/duplicates", "different, same, /en/duplicates?decision=same"})
    void tellsTheRegistryAndLeadsBackToTheList(String decision, String shown, String target) {
        decide(forms.see(PAGE), decision, shown)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", target);
        assertThat(gateway.asked(DECISIONS)).singleElement().satisfies(asked -> {
            var json = JsonMapper.shared();
            assertThat(json.readTree(asked.body())).isEqualTo(json.readTree("""
                    {"first":"fr-siren-000000018","second":"be-kbo-1999000027","decision":"%s"}""".formatted(decision)));
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.headers()).containsEntry("x-observatory-client", "127.0.0.1");
        });
    }

    @Test
    void tellsWhoDecidedWhereTheRegistryDoes() {
        gateway.tell(
                "/api/duplicates",
                200,
                RecordedGateway.recording("duplicates", "fr")
                        .replaceFirst(
                                "\"foundAt\"",
                                "\"decision\":\"same\",\"decidedBy\":{\"name\":\"<i>A</i>\",\"as\":\"editor\",\"region\":\"BE3\"},\"foundAt\""));
        assertThat(forms.read(PAGE + "?decision=same"))
                .contains("Decided by:", "&lt;i&gt;A&lt;/i&gt;", "editor of the region", "Wallonia");
        gateway.forget();
        assertThat(forms.read(PAGE)).doesNotContain("Decided by:");
    }

    @Test
    void saysWhenAnEnterpriseIsGoneMeanwhile() {
        gateway.refuse(DECISIONS, 404, "not-found");
        decide(forms.see(PAGE), "same", "open").expectStatus().isNotFound();
    }

    @Test
    void refusesAFormThatWasNotMadeHere() {
        var seen = forms.see(PAGE);
        decide(new Seen("", seen.cookie(), "0".repeat(64)), "same", "open")
                .expectStatus()
                .isForbidden();
        decide(new Seen("", "another", seen.token()), "same", "open")
                .expectStatus()
                .isForbidden();
        assertThat(gateway.asked(DECISIONS)).isEmpty();
    }

    @Test
    void offersDecidingToEditorsToo() {
        web.get()
                .uri(PAGE)
                .headers(SignedIn.as("editor"))
                .exchange()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("name=\"decision\""));
    }

    @Test
    void saysThatAPairIsOfAnotherRegion() {
        gateway.refuse(DECISIONS, 403, "forbidden");
        decide(forms.see(PAGE), "same", "open")
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("Your account does not open this page", "Said by the API"));
    }

    @Test
    void offersDecidingToNobodyElse() {
        var seen = forms.see(PAGE);
        web.get()
                .uri(PAGE)
                .headers(SignedIn.as("buyer"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("likeness 83%").doesNotContain("name=\"decision\""));
        web.post()
                .uri(PAGE)
                .headers(SignedIn.as("buyer"))
                .cookie(FormToken.COOKIE, seen.cookie())
                .body(BodyInserters.fromFormData("token", seen.token()))
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(gateway.asked(DECISIONS)).isEmpty();
    }

    private WebTestClient.ResponseSpec decide(Seen seen, String decision, String shown) {
        return forms.send(
                PAGE,
                seen,
                Map.of(
                        "first",
                        "fr-siren-000000018",
                        "second",
                        "be-kbo-1999000027",
                        "decision",
                        decision,
                        "shown",
                        shown));
    }
}
