package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.gateway.Backend;
import eu.observatory.platform.test.IssuerProcess;
import eu.observatory.platform.test.LocalPostgres;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a gateway does that starts, and stays, without its database and its issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInOutageTests {

    private Backend services;
    private Replica gateway;

    @BeforeAll
    void start() {
        services = Backend.echo("service");
        gateway = Replica.start(
                Replica.freePort(),
                "http://127.0.0.1:" + Replica.freePort(),
                "postgresql://127.0.0.1:" + Replica.freePort() + "/gateway",
                services.url(),
                "--observatory.gateway.limit.sign-in=12");
    }

    @AfterAll
    void stop() {
        gateway.close();
        services.close();
    }

    @Test
    void servesEverythingPublic() throws Exception {
        assertThat(person().get("/api/enterprises").statusCode()).isEqualTo(200);
        HttpResponse<String> withCookie = person().get("/fr", "Cookie", "observatory=kept-from-before");
        assertThat(withCookie.statusCode()).isEqualTo(200);
        assertThat(withCookie.body())
                .contains("\"x-observatory-session\":\"none\"")
                .doesNotContain("Bearer");
        assertThat(withCookie.headers().firstValue("Set-Cookie"))
                .as("a session that cannot be looked up is not forgotten")
                .isEmpty();
    }

    @Test
    void doesNotPretendToKnowWhoAsks() throws Exception {
        HttpResponse<String> answer = person().get("/api/me", "Cookie", "observatory=kept-from-before");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(person().get("/api/me", "Authorization", "Bearer a.b.c").statusCode())
                .isEqualTo(503);
        assertThat(person().get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void saysThatSigningInDoesNotWorkAndLimitsHowOftenItIsTried() throws Exception {
        HttpResponse<String> page = person().get("/sign-in?to=/fr", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Signing in does not work right now").contains("href=\"/sign-in\"");
        assertThat(page.headers().firstValue("Retry-After")).hasValue("10");
        int refused = 0;
        for (int i = 0; i < 20; i++) {
            refused += person().get("/sign-in").statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 9);
        assertThat(person().get("/fr").statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatTheDatabaseIsDownWhereOnlyTheIssuerAnswers() throws Exception {
        int port = Replica.freePort();
        try (IssuerProcess issuer = IssuerProcess.launch("http://127.0.0.1:" + port);
                Replica alone = Replica.start(
                        port,
                        issuer.url(),
                        "postgresql://127.0.0.1:" + Replica.freePort() + "/gateway",
                        services.url())) {
            HttpResponse<String> answer = new Person(alone.url()).complete("operator", "/fr");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(alone.counted("observatory.gateway.sign.in.refused", "reason", "database"))
                    .isEqualTo(1);
        }
    }

    @Test
    void asksAgainOnceTheIssuerIsThere() throws Exception {
        int port = Replica.freePort();
        IssuerProcess issuer = IssuerProcess.launch("http://127.0.0.1:" + port);
        issuer.stop();
        try (Replica gateway = Replica.start(port, issuer.url(), LocalPostgres.freshDatabase(), services.url())) {
            assertThat(new Person(gateway.url()).get("/sign-in").statusCode()).isEqualTo(503);
            issuer.start();
            assertThat(new Person(gateway.url()).signIn("operator", "/fr")).isEqualTo("/fr");
        } finally {
            issuer.close();
        }
    }

    private Person person() {
        return new Person(gateway.url());
    }
}
