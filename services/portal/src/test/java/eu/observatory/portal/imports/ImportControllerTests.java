package eu.observatory.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.Forms.Seen;
import eu.observatory.portal.OperatorTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.form.FormToken;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

@OperatorTest
class ImportControllerTests {

    private static final String JOB = RecordedGateway.JOB.replace("/api", "/en");
    private static final String SET = RecordedGateway.SET.replace("/api", "/en");

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
        assertThat(forms.see("/en/imports").html())
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
        var answer = forms.send("/en/imports/sets", forms.see("/en/imports"), Map.of());
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

    @Test
    void sendsFilesOnWithoutScripts() {
        var seen = forms.see(SET);
        var parts = new MultipartBodyBuilder();
        parts.part("token", seen.token());
        parts.part("file", "a,b\n1,2\n".repeat(100_000).getBytes()).filename("list one.csv");
        web.post()
                .uri(SET + "/files")
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
    @CsvSource({"/en/imports/sets", "/cancel", "/confirm", "/imports"})
    void refusesAFormThatWasNotMadeHere(String path) {
        var target = path.startsWith("/en") ? path : path.equals("/imports") ? SET + path : JOB + path;
        var seen = forms.see("/en/imports");
        gateway.forget();
        forms.send(target, new Seen("", seen.cookie(), "0".repeat(64)), Map.of())
                .expectStatus()
                .isForbidden();
        forms.send(target, new Seen("", "another", seen.token()), Map.of())
                .expectStatus()
                .isForbidden();
        web.post()
                .uri(target)
                .cookie(FormToken.COOKIE, seen.cookie())
                .header("Sec-Fetch-Site", "cross-site")
                .body(BodyInserters.fromFormData("token", seen.token()))
                .exchange()
                .expectStatus()
                .isForbidden();
        web.post().uri(target).exchange().expectStatus().isForbidden();
        assertThat(gateway.asked("/api/imports/sets")).isEmpty();
        assertThat(gateway.asked("/api/imports")).isEmpty();
    }

    @Test
    void showsTheOperatorTheWay() {
        web.get()
                .uri("/en/about")
                .header("X-Forwarded-For", "192.0.2.7")
                .exchange()
                .expectBody(String.class)
                .value(html -> assertThat(html).doesNotContain("/en/imports"));
        web.get()
                .uri("/en/about")
                .exchange()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("href=\"/en/imports\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "[::1]"})
    void isThereForWhoeverTheGatewaySaysIsAtThisMachine(String visitor) {
        web.get()
                .uri("/en/imports")
                .header("X-Forwarded-For", visitor)
                .header("X-Forwarded-Host", "localhost:8080")
                .header("X-Forwarded-Proto", "http")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void isNotThereForAnybodyElse() {
        web.get()
                .uri("/en/imports")
                .header("X-Forwarded-For", "192.0.2.7")
                .exchange()
                .expectStatus()
                .isNotFound();
        web.get()
                .uri("/en/imports")
                .header("X-Forwarded-Host", "rebound.example")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(gateway.asked("/api/imports")).isEmpty();
    }
}
