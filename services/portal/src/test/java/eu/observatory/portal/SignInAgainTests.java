package eu.observatory.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;

/** A public page whose reader has a session that a service does not believe any more. */
@PortalTest
class SignInAgainTests {

    private static final String ENDS = "2030-01-01T00:00:00Z";
    private static final String OLD = made(Duration.ofMinutes(4));
    private static final String NEW = made(Duration.ofSeconds(2));

    private final WebTestClient web;
    private final RecordedGateway gateway;

    @Autowired
    SignInAgainTests(WebTestClient web, RecordedGateway gateway) {
        this.web = web;
        this.gateway = gateway;
    }

    @BeforeEach
    void refuseTheToken() {
        gateway.refuseAll(401, "sign-in-required");
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/search?q=menuiserie&near=Mons, %2Ffr%2Fsearch%3Fq%3Dmenuiserie%26near%3DMons",
        "/nl/duplicates, %2Fnl%2Fduplicates",
        "/en/enterprises/x, %2Fen%2Fenterprises%2Fx"
    })
    void leadsToTheSignInAndBackToThePage(String path, String to) {
        with(web.get().uri(path), OLD, ENDS)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/sign-in?to=" + to);
    }

    @Test
    void leadsRoundInNoCircle() {
        assertThat(page(NEW, ENDS))
                .contains("This page is for people who are signed in")
                .contains("<a class=\"button\" rel=\"nofollow\" href=\"/sign-in?to=%2Fen%2Fsearch%3Fq%3Da\">");
        assertThat(page("says.not.when", ENDS)).contains("href=\"/sign-in?to=%2Fen%2Fsearch%3Fq%3Da\">");
    }

    @Test
    void offersNoSignInWhereThereIsNone() {
        assertThat(page(OLD, null)).contains("<h1>").doesNotContain("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HX-Request: true", "Sec-Fetch-Mode: cors"})
    void leadsNoScriptToTheSignIn(String header) {
        var parts = header.split(": ");
        with(web.get().uri("/en/search?q=a").header(parts[0], parts[1]), OLD, ENDS)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private String page(String token, String session) {
        var answer = with(web.get().uri("/en/search?q=a"), token, session)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(answer, UTF_8);
    }

    private static RequestHeadersSpec<?> with(RequestHeadersSpec<?> request, String token, String session) {
        var shown = request.header("Authorization", "Bearer " + token);
        return session == null ? shown : shown.header(SignedIn.SESSION, session);
    }

    /** A token of that age; nobody checks its signature here. */
    private static String made(Duration ago) {
        var claims = "{\"sub\":\"someone\",\"iat\":%d}"
                .formatted(Instant.now().minus(ago).getEpochSecond());
        return "h." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".s";
    }
}
