package eu.observatory.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.gateway.Backend;
import eu.observatory.platform.test.IssuerProcess;
import eu.observatory.platform.test.LocalPostgres;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two gateways, one database, one issuer that takes a refresh token once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicaTests {

    private static final String RENEWALS = "observatory.gateway.session.renewals";

    private final String database = LocalPostgres.freshDatabase();
    private final HttpClient http = HttpClient.newHttpClient();
    private Backend services;
    private IssuerProcess issuer;
    private Replica one;
    private Replica other;

    @BeforeAll
    void start() {
        services = Backend.echo("service");
        int port = Replica.freePort();
        issuer = IssuerProcess.launch("http://127.0.0.1:" + port);
        one = Replica.start(port, issuer.url(), database, services.url());
        other = Replica.start(
                Replica.freePort(), issuer.url(), database, services.url(), "--TRUSTED_PROXIES=127.0.0.0/8");
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
        issuer.close();
        services.close();
    }

    @Test
    void spendEachRefreshTokenOnce() throws Exception {
        String cookie = signedIn();
        double before = renewals("renewed");
        double refused = renewals("refused");
        for (int round = 0; round < 3; round++) {
            age(cookie, Duration.ofSeconds(30));
            assertThat(ask(cookie, 24)).allMatch(answer -> answer.body().contains("Bearer eyJ"));
        }
        assertThat(renewals("renewed") - before).isEqualTo(3);
        assertThat(renewals("refused")).isEqualTo(refused);
    }

    @Test
    void waitForWhoeverRenewsWhereTheTokenIsOver() throws Exception {
        String cookie = signedIn();
        age(cookie, Duration.ofSeconds(-1));
        double before = renewals("renewed");
        assertThat(ask(cookie, 16)).allMatch(answer -> answer.body().contains("Bearer eyJ"));
        assertThat(renewals("renewed") - before).isEqualTo(1);
    }

    @Test
    void endASessionWhoseRenewalIsRefused() throws Exception {
        String cookie = signedIn();
        Session session = session(cookie);
        Tokens spent = new Tokens(
                "over", Instant.now().minusSeconds(1), "spent", session.tokens().identity());
        one.bean(Sessions.class).replace(session.with(spent)).block();
        double before = renewals("refused");
        assertThat(ask(cookie, 4)).allMatch(answer -> !answer.body().contains("Bearer"));
        assertThat(renewals("refused") - before).isEqualTo(1);
        assertThat(one.bean(Sessions.class).find(Key.of(cookie)).block()).isNull();
    }

    @Test
    void bindTheirCookiesToTheHostWhereItIsReachedByHttps() throws Exception {
        HttpResponse<String> begun = new Person(other.url())
                .get("/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "observatory.example");
        assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-observatory-sign-in=")
                .contains("; Path=/;", "; Secure;", "; HTTPOnly;", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(URLDecoder.decode(Person.location(begun), UTF_8))
                .contains("redirect_uri=https://observatory.example/sign-in/return");
    }

    @Test
    void countTheSessionsThatAreNotOver() throws Exception {
        signedIn();
        Long counted = one.bean(Sessions.class).tidy().block();
        signedIn();
        assertThat(other.bean(Sessions.class).tidy().block()).isEqualTo(counted + 1);
    }

    private String signedIn() throws Exception {
        Person person = new Person(one.url());
        person.signIn("operator", "/fr");
        return person.cookie("observatory").orElseThrow();
    }

    /** As if its access token had only so much left. */
    private void age(String cookie, Duration left) {
        Session session = session(cookie);
        Tokens now = session.tokens();
        Tokens aged = new Tokens(now.access(), Instant.now().plus(left), now.refresh(), now.identity());
        one.bean(Sessions.class).replace(session.with(aged)).block();
    }

    private Session session(String cookie) {
        return other.bean(Sessions.class).find(Key.of(cookie)).block();
    }

    private List<HttpResponse<String>> ask(String cookie, int times) {
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, times)
                .mapToObj(i -> HttpRequest.newBuilder(URI.create((i % 2 == 0 ? one : other).url() + "/fr"))
                        .header("Cookie", "observatory=" + cookie)
                        .build())
                .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private double renewals(String outcome) {
        return one.counted(RENEWALS, "outcome", outcome) + other.counted(RENEWALS, "outcome", outcome);
    }
}
