package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real issuer that takes connections and answers nothing: its process is stopped, and goes on later. */
class IssuerTroubleTests {

    private Replica gateway;

    @BeforeEach
    void start() {
        gateway =
                SignInSite.other("--observatory.gateway.sign-in.patience=3s", "--observatory.gateway.sign-in.pause=4s");
    }

    @AfterEach
    void stop() {
        SignInSite.issuer().thaw();
        gateway.close();
    }

    @Test
    void hangsNobodyAndComesBackByItself() throws Exception {
        Person fresh = signedIn();
        Person lasting = signedIn();
        Person over = signedIn();
        Person later = signedIn();
        assertThat(fresh.get("/api/me").statusCode()).isEqualTo(200);
        SignInSite.issuer().freeze();
        age(lasting, Duration.ofSeconds(30));
        age(over, Duration.ofSeconds(-1));

        assertThat(person().get("/fr").body()).contains("\"none\"");
        assertThat(fresh.get("/fr").body()).contains("Bearer eyJ");
        assertThat(lasting.get("/fr").body()).contains("Bearer eyJ");
        assertThat(over.get("/fr").body()).contains("\"none\"");
        assertThat(over.cookie("observatory"))
                .as("a session that cannot be renewed now")
                .isPresent();

        await().atMost(Duration.ofSeconds(10)).until(() -> open() == 1);
        age(later, Duration.ofSeconds(-1));
        for (Person person : List.of(person(), fresh, lasting, over, later)) {
            assertThat(person.get("/fr").statusCode()).isEqualTo(200);
        }
        assertThat(later.get("/api/me").statusCode()).isEqualTo(503);
        assertThat(fresh.get("/api/me").body()).contains("\"subject\":\"operator\"");

        SignInSite.issuer().thaw();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(later.get("/fr").body()).contains("Bearer eyJ"));
        assertThat(open()).isZero();
        assertThat(signedIn().get("/fr").body()).contains("Bearer eyJ");
        assertThat(renewals("failed") + renewals("later")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void leavesConnectionsToSessionsThatNeedNoRenewal() throws Exception {
        Person fresh = signedIn();
        List<Person> many = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            many.add(signedIn());
        }
        SignInSite.issuer().freeze();
        for (Person person : many) {
            age(person, Duration.ofSeconds(-1));
        }
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> asked = many.stream()
                    .map(person -> all.submit(() -> person.get("/fr")))
                    .toList();
            Thread.sleep(500);
            assertThat(fresh.get("/fr").body()).contains("Bearer eyJ");
            assertThat(asked).anyMatch(one -> !one.isDone());
            for (Future<HttpResponse<String>> one : asked) {
                assertThat(one.get().body()).contains("\"none\"");
            }
        }
        assertThat(many).allMatch(person -> person.cookie("observatory").isPresent());
    }

    @Test
    void saysThatSigningInDoesNotWork() throws Exception {
        SignInSite.issuer().freeze();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = person().get("/sign-in");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(person().get("/sign-in").statusCode()).isEqualTo(503);
        assertThat(gateway.counted("observatory.gateway.sign.in.refused", "reason", "issuer"))
                .isEqualTo(4);
    }

    private Person person() {
        return new Person(gateway.url());
    }

    private Person signedIn() throws Exception {
        Person person = person();
        assertThat(person.signIn("operator", "/fr")).isEqualTo("/fr");
        return person;
    }

    /** As if its access token had only so much left. */
    private void age(Person person, Duration left) {
        Sessions sessions = gateway.bean(Sessions.class);
        Session session = sessions.find(Key.of(person.cookie("observatory").orElseThrow()))
                .block();
        Tokens now = session.tokens();
        Tokens aged = new Tokens(now.access(), Instant.now().plus(left), now.refresh(), now.identity());
        sessions.replace(session.with(aged)).block();
    }

    private double open() {
        return gateway.gauge("observatory.gateway.breaker.open", "upstream", "issuer");
    }

    private double renewals(String outcome) {
        return gateway.counted("observatory.gateway.session.renewals", "outcome", outcome);
    }
}
