package eu.observatory.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.Forms.Seen;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.SignedIn;
import eu.observatory.portal.form.FormToken;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

@PortalTest
class ImportControllerTests {

    private static final String JOB = RecordedGateway.JOB.replace("/api", "/en/operator");
    private static final String SET = RecordedGateway.SET.replace("/api", "/en/operator");

    private final WebTestClient web;
    private final Forms forms;
    private final RecordedGateway gateway;

    @Autowired
    ImportControllerTests(WebTestClient web, Forms forms, RecordedGateway gateway) {
        this.web = web;
        this.forms = forms;
        this.gateway = gateway;
    }

    @Test
    void listsImportsAndShowsOneWithItsReport() {
        assertThat(forms.see("/en/operator/imports").html())
                .contains("2 imports")
                .contains("Done")
                .contains("href=\"" + JOB + "\"");
        assertThat(forms.see(JOB).html())
                .contains("Reading")
                .contains("42%, about 12 s left")
                .contains("data-progress=\"" + RecordedGateway.JOB + "/progress\"")
                .contains("<meta http-equiv=\"refresh\"")
                .contains("Report: 8 remarks")
                .contains("not a valid number, and &quot;short&quot;")
                .contains(RecordedGateway.JOB + "/report.csv");
    }

    @Test
    void startsAnImportFromAForm() {
        var answer = forms.send("/en/operator/imports/sets", forms.see("/en/operator/imports"), Map.of());
        answer.expectStatus().isSeeOther().expectHeader().valueEquals("Location", SET);
        var seen = forms.see(SET);
        assertThat(seen.html()).contains("StockUniteLegale.zip").contains("912,345,678 bytes");
        forms.send(
                        SET + "/imports",
                        seen,
                        Map.of("format", "sirene", "dataset", "sirene", "complete", "on", "licence", " "))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", JOB);
        assertThat(gateway.asked("/api/imports"))
                .last()
                .satisfies(asked -> assertThat(asked.method()).isEqualTo("POST"));
    }

    @Test
    void leavesTheFormStandingWithWhatTheRegistrySays() {
        var seen = forms.see(SET);
        gateway.tell("/api/imports", 400, """
                {"type":"%sinvalid-body","status":400,"field":"dataset","detail":"A dataset is named by letters"}""".formatted(RecordedGateway.PROBLEM));
        forms.send(SET + "/imports", seen, Map.of("format", "kbo", "dataset", "kept-as-typed"))
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(html -> assertThat(html)
                        .contains("A dataset is named by letters")
                        .contains("kept-as-typed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list one.csv", "../../list one.csv", "folder\\list one.csv"})
    void sendsFilesOnWithoutScriptsAndWithoutTheirFolders(String name) {
        var seen = forms.see(SET);
        gateway.forget();
        var parts = new MultipartBodyBuilder();
        parts.part("token", seen.token());
        parts.part("file", "a,b\n1,2\n".repeat(100_000).getBytes()).filename(name);
        web.post()
                .uri(SET + "/files")
                .headers(SignedIn.as("operator"))
                .cookie(FormToken.COOKIE, seen.cookie())
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectStatus()
                .isSeeOther();
        assertThat(gateway.asked(RecordedGateway.SET + "/files/list%20one.csv"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.method()).isEqualTo("PUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "cancel"})
    void decidesAboutAnImport(String step) {
        forms.send(JOB + "/" + step, forms.see(JOB), Map.of()).expectStatus().isSeeOther();
        assertThat(gateway.asked(RecordedGateway.JOB + "/" + step)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/en/operator/imports/sets", "/cancel", "/confirm", "/imports"})
    void refusesAFormThatWasNotMadeHere(String path) {
        var target = path.startsWith("/en") ? path : path.equals("/imports") ? SET + path : JOB + path;
        var seen = forms.see("/en/operator/imports");
        gateway.forget();
        forms.send(target, new Seen("", seen.cookie(), "0".repeat(64)), Map.of())
                .expectStatus()
                .isForbidden();
        forms.send(target, new Seen("", "another", seen.token()), Map.of())
                .expectStatus()
                .isForbidden();
        web.post()
                .uri(target)
                .headers(SignedIn.as("operator"))
                .cookie(FormToken.COOKIE, seen.cookie())
                .header("Sec-Fetch-Site", "cross-site")
                .body(BodyInserters.fromFormData("token", seen.token()))
                .exchange()
                .expectStatus()
                .isForbidden();
        web.post()
                .uri(target)
                .headers(SignedIn.as("operator"))
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(gateway.asked("/api/imports/sets")).isEmpty();
        assertThat(gateway.asked("/api/imports")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/en/imports, /en/operator/imports",
        "/fr/imports?cursor=a%2Fb, /fr/operator/imports?cursor=a%2Fb",
        "/de/imports/6f1f7c4e-8a55-4b7a-9a51-0d6f5a5f0001, /de/operator/imports/6f1f7c4e-8a55-4b7a-9a51-0d6f5a5f0001",
        "/nl/imports/sets/6f1f7c4e-8a55-4b7a-9a51-0d6f5a5f0009, /nl/operator/imports/sets/6f1f7c4e-8a55-4b7a-9a51-0d6f5a5f0009"
    })
    void leadsFromWhereImportsWere(String former, String target) {
        web.get()
                .uri(site -> URI.create(site.build() + former))
                .exchange()
                .expectStatus()
                .isEqualTo(301)
                .expectHeader()
                .valueEquals("Location", target);
    }
}
