package eu.observatory.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.SignedIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The operator's workspace, as all kinds of people find it. */
@PortalTest
class OperatorAccessTests {

    private static final List<String> PAGES = List.of(
            "/operator",
            "/operator/imports",
            RecordedGateway.JOB.replace("/api", "/operator"),
            RecordedGateway.SET.replace("/api", "/operator"),
            "/operator/dead-letters",
            "/operator/dead-letters/registry.enterprises.search-0-12",
            "/operator/dead-letters/replay",
            "/operator/index",
            "/operator/codes");

    private static final List<String> FORMS = List.of(
            "/operator/imports/sets",
            RecordedGateway.SET.replace("/api", "/operator") + "/files",
            RecordedGateway.SET.replace("/api", "/operator") + "/imports",
            RecordedGateway.JOB.replace("/api", "/operator") + "/confirm",
            RecordedGateway.JOB.replace("/api", "/operator") + "/cancel",
            "/operator/dead-letters/replay",
            "/operator/index");

    private static final Consumer<HttpHeaders> NOBODY = headers -> headers.set(SignedIn.SESSION, "none");

    private final WebTestClient web;
    private final RecordedGateway gateway;

    @Autowired
    OperatorAccessTests(WebTestClient web, RecordedGateway gateway) {
        this.web = web;
        this.gateway = gateway;
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void leadsWhoIsNotSignedInToSignInAndBack(String page) {
        get("/nl" + page, NOBODY)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/sign-in?to=" + URLEncoder.encode("/nl" + page, StandardCharsets.UTF_8));
        assertNothingAsked();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void refusesAnybodyElseInWords(String page) {
        get("/en" + page, SignedIn.as("editor"))
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("Your account does not open this page", "noindex"));
        assertNothingAsked();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void opensForOperators(String page) {
        for (var language : List.of("fr", "nl", "de", "en")) {
            get("/" + language + page, SignedIn.as("operator"))
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .expectBody(String.class)
                    .value(html -> assertThat(html)
                            .contains("<nav class=\"workspaces\"", "<nav class=\"parts\"", "noindex")
                            .doesNotContain("??")
                            .doesNotContain("th:"));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void takesNoFormFromAnybodyElse(String form) {
        post("/en" + form, SignedIn.as("editor")).expectStatus().isForbidden();
        post("/en" + form, NOBODY)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/sign-in?to=%2Fen%2Faccount");
        post("/en" + form, SignedIn.as("operator")).expectStatus().isForbidden();
        assertNothingAsked();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Votre compte n’ouvre pas cette page",
        "nl, Uw account geeft geen toegang tot deze pagina",
        "de, Ihr Konto öffnet diese Seite nicht",
        "en, Your account does not open this page"
    })
    void saysSoInTheReadersLanguage(String language, String words) {
        get("/" + language + "/operator", SignedIn.as("editor"))
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains(words));
    }

    @Test
    void takesTheWordOfTheServiceThatRefuses() {
        gateway.refuse(RecordedGateway.OPERATIONS + "/index/rebuild", 403, "forbidden");
        for (var page : List.of("/en/operator", "/en/operator/index")) {
            get(page, SignedIn.as("operator"))
                    .expectStatus()
                    .isForbidden()
                    .expectBody(String.class)
                    .value(html -> assertThat(html).contains("Your account does not open this page"));
        }
    }

    @Test
    void saysWhenNobodyCanSignIn() {
        get("/en/operator", headers -> {})
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("This page is for people who are signed in"));
    }

    @Test
    void doesNotLeadRoundInCirclesWhoseTokenIsRefused() {
        gateway.refuse("/api/me", 401, "sign-in-required");
        get("/en/operator", SignedIn.as(UUID.randomUUID().toString()))
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("Your session is over"));
    }

    @Test
    void showsTheWayToOperatorsOnly() {
        get("/en/about", SignedIn.as("operator"))
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("href=\"/en/operator\""));
        for (var other : List.of(SignedIn.as("editor"), NOBODY)) {
            get("/en/about", other)
                    .expectBody(String.class)
                    .value(html -> assertThat(html).doesNotContain("/operator"));
        }
    }

    @Test
    void standsWithWhatIsKnown() {
        gateway.refuse("/api/imports", 503, "unavailable");
        get("/en/operator", SignedIn.as("operator"))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(html -> assertThat(html)
                        .contains("Not available at the moment.", "Events waiting to be read", "Being rebuilt"));
    }

    private void assertNothingAsked() {
        for (var path : List.of("/imports", "/operations/search/dead-letters", "/operations/search/index/rebuild")) {
            assertThat(gateway.asked("/api" + path)).isEmpty();
        }
        assertThat(gateway.asked(RecordedGateway.JOB)).isEmpty();
        assertThat(gateway.asked(RecordedGateway.SET)).isEmpty();
        assertThat(gateway.asked("/api/imports/sets")).isEmpty();
        assertThat(gateway.asked(RecordedGateway.OPERATIONS + "/dead-letters/replay"))
                .isEmpty();
    }

    private WebTestClient.ResponseSpec get(String path, Consumer<HttpHeaders> who) {
        return web.get().uri(path).headers(who).exchange();
    }

    private WebTestClient.ResponseSpec post(String path, Consumer<HttpHeaders> who) {
        return web.post().uri(path).headers(who).exchange();
    }
}
