package eu.observatory.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
class AccountControllerTests {

    private static final String SESSION = "X-Observatory-Session";
    private static final String ME = """
            {"subject":"contributor-namur","name":"Contributor <of> Namur","email":"c@sample.example",
             "roles":["contributor","keeper"],"regions":["BE3","FRZ"],"organisations":["be-kbo-1999000027","nobody"],
             "expires":"2026-11-22T12:00:00Z","later":"unknown"}""";

    private final WebTestClient web;
    private final RecordedGateway gateway;
    private final String token = UUID.randomUUID().toString();

    @Autowired
    AccountControllerTests(WebTestClient web, RecordedGateway gateway) {
        this.web = web;
        this.gateway = gateway;
    }

    @BeforeEach
    void signIn() {
        gateway.forget();
        gateway.tell("/api/me", 200, ME);
        gateway.tell("/api/identifiers/be-kbo-1999000027", 200, """
                {"items":[{"type":"enterprise","id":"be-kbo-1999000027","name":"Relais & Cie","scheme":"be-kbo","value":"1"}],"total":1}""");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Se déconnecter, Contributeur :, Wallonie",
        "nl, Uitloggen, Bijdrager:, Wallonië",
        "de, Abmelden, Beitragende:, Wallonie",
        "en, Sign out, Contributor:, Wallonia"
    })
    void tellsWhoIsSignedInWhatTheyMayDo(String language, String out, String role, String region) {
        assertThat(page("/" + language + "/account", token, "2026-11-22T11:30:00Z"))
                .contains("Contributor &lt;of&gt; Namur", "c@sample.example", out, role, region)
                .contains(">keeper<", ">FRZ<", "<code>nobody</code>")
                .contains("href=\"/" + language + "/enterprises/be-kbo-1999000027\">Relais &amp; Cie</a>")
                .contains("12:30")
                .contains("action=\"/sign-out?to=%2F" + language + "\"")
                .doesNotContain("??");
    }

    @Test
    void namesTheReaderOnEveryPageAndKeepsItFromCaches() {
        web.get()
                .uri("/en/about")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(SESSION, "2026-11-22T11:30:00Z")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .expectBody(String.class)
                .value(html -> assertThat(html)
                        .contains(
                                "<a href=\"/en/account\" title=\"Contributor &lt;of&gt; Namur\""
                                        + " aria-label=\"My account: Contributor &lt;of&gt; Namur\">Contributor &lt;of&gt; Namur</a>")
                        .doesNotContain("/sign-in"));
        assertThat(gateway.asked("/api/me").getLast().headers()).containsEntry("authorization", "Bearer " + token);
    }

    @Test
    void asksOnceForAPageAndItsParts() {
        page("/en/about", token, "2026-11-22T11:30:00Z");
        page("/en/contact", token, "2026-11-22T11:30:00Z");
        assertThat(gateway.asked("/api/me")).hasSize(1);
    }

    @Test
    void offersToSignInWhereTheGatewayDoes() {
        assertThat(page("/fr/search?q=menuiserie&nuts=FRE12", "", "none"))
                .contains("href=\"/sign-in?to=%2Ffr%2Fsearch%3Fq%3Dmenuiserie%26nuts%3DFRE12\"")
                .doesNotContain("/sign-out");
        assertThat(page("/fr/account", "", "none")).contains("Personne n’est connecté", "/sign-in?to=%2Ffr%2Faccount");
        assertThat(gateway.asked("/api/me")).isEmpty();
    }

    @Test
    void offersNothingWhereTheGatewayDoesNot() {
        assertThat(page("/fr/about", "", null)).doesNotContain("/sign-in").doesNotContain("/sign-out");
    }

    @Test
    void takesNobodysWordForATokenThatTheGatewayRefuses() {
        gateway.refuse("/api/me", 401, "sign-in-required");
        assertThat(page("/en/account", token, "none")).contains("Nobody is signed in");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void showsAPageWithoutANameWhileTheGatewayCannotTell(CapturedOutput output) {
        gateway.refuse("/api/me", 503, "unavailable");
        assertThat(page("/en/about", token, "2026-11-22T11:30:00Z")).contains(">My account</a>", "Sign out");
        gateway.tell("/api/me", 200, ME);
        assertThat(page("/en/about", token, "2026-11-22T11:30:00Z")).contains("Contributor &lt;of&gt; Namur");
        assertThat(output).contains("goes without its reader's name").doesNotContain("\tat ");
    }

    private String page(String path, String shown, String session) {
        return new String(
                web.get()
                        .uri(path)
                        .headers(headers -> {
                            if (!shown.isEmpty()) {
                                headers.setBearerAuth(shown);
                            }
                            if (session != null) {
                                headers.set(SESSION, session);
                            }
                        })
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
