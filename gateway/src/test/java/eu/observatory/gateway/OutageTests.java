package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.observatory.local.process.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractIntegerAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.gateway.breaker.calls=4",
            "observatory.gateway.breaker.pause=2s",
            "observatory.gateway.route.patience=2s",
            "observatory.gateway.route.export-patience=6s"
        })
class OutageTests {

    /** Answers with the status its path ends in, or in the way its path names. */
    static final Backend registry = Backend.answering((request, response) -> {
        String path = request.uri();
        if (path.endsWith("/slow") || path.contains("/export.csv")) {
            return Mono.delay(Duration.ofSeconds(3)).then(Mono.defer(() -> Backend.json(response, "{}")));
        }
        if (path.endsWith("/stalled")) {
            return response.sendString(Flux.concat(Mono.just("{\"half\":"), Mono.never()));
        }
        if (path.endsWith("/hangup")) {
            request.withConnection(connection -> connection.channel().close());
            return Mono.never();
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Backend.json(response.status(last.matches("\\d+") ? Integer.parseInt(last) : 200), "{}");
    });

    static int refusedSearch = FreePort.any();
    static int refusedPortal = FreePort.any();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    WebTestClient client;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        Surroundings.register(
                properties,
                registry.url(),
                URI.create("http://localhost:" + refusedSearch),
                URI.create("http://localhost:" + refusedPortal));
    }

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/api/enterprises/ok").isEqualTo(200));
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void answersGatewayTimeoutForSlowService() {
        client.get()
                .uri("/api/enterprises/slow")
                .exchange()
                .expectStatus()
                .isEqualTo(504)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:timeout")
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains("registry"));
    }

    @Test
    void givesExportsMoreTime() {
        get("/api/enterprises/export.csv").isEqualTo(200);
    }

    @Test
    void answersBadGatewayWhenTheServiceHangsUp() {
        client.get()
                .uri("/api/enterprises/hangup")
                .exchange()
                .expectStatus()
                .isEqualTo(502)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:bad-gateway");
    }

    @Test
    @Timeout(60)
    void cutsAnAnswerThatStandsStill() throws Exception {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/enterprises/stalled"))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void keepsAskingAServiceWhoseClientsAreWrong() {
        for (int i = 0; i < 12; i++) {
            get("/api/enterprises/404").isEqualTo(404);
            get("/api/enterprises/429").isEqualTo(429);
        }
        get("/api/enterprises/ok").isEqualTo(200);
    }

    @Test
    void keepsAskingAServiceThatAnswersThatItCannot() {
        for (int i = 0; i < 12; i++) {
            get("/api/enterprises/500").isEqualTo(500);
            get("/api/enterprises/503").isEqualTo(503);
        }
        get("/api/enterprises/ok").isEqualTo(200);
    }

    @Test
    void stopsAskingAServiceThatIsDownAndAsksAgainByItself() {
        for (int i = 0; i < 4; i++) {
            get("/api/enterprises/hangup");
        }
        int before = registry.asked();
        client.get()
                .uri("/api/enterprises/ok")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "2")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:unavailable")
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains("registry"));
        assertThat(registry.asked()).as("calls that reached the service").isEqualTo(before);
        assertThat(metrics()).contains("observatory_gateway_breaker_open{upstream=\"registry\"} 1.0");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get("/api/enterprises/ok").isEqualTo(200));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(metrics()).contains("observatory_gateway_breaker_open{upstream=\"registry\"} 0.0"));
    }

    @Test
    void answersForARefusedServiceUntilItListens() {
        for (int i = 0; i < 6; i++) {
            client.get()
                    .uri("/api/search")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists(HttpHeaders.RETRY_AFTER)
                    .expectBody()
                    .jsonPath("$.detail")
                    .value(detail -> assertThat((String) detail).contains("search"));
        }
        AtomicInteger answers = new AtomicInteger();
        try (Backend search = Backend.answeringAt(refusedSearch, (request, response) -> {
            answers.incrementAndGet();
            return Backend.json(response, "{}");
        })) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> get("/api/search").isEqualTo(200));
            assertThat(answers).hasPositiveValue();
            assertThat(search.asked()).isEqualTo(answers.get());
        }
    }

    @Test
    void showsPeopleAPageWhileThePortalIsDown() {
        for (String[] each : new String[][] {
            {"nl-BE,nl;q=0.9", "nl", "Het Observatorium is er even niet"},
            {"de", "de", "kurze Pause"},
            {"en-GB,fr;q=0.5", "en", "resting for a moment"},
            {"pt", "fr", "courte pause"},
            {"????", "fr", "courte pause"}
        }) {
            client.get()
                    .uri("/some/page")
                    .header(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
                    .header(HttpHeaders.ACCEPT_LANGUAGE, each[0])
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentType("text/html;charset=UTF-8")
                    .expectHeader()
                    .valueEquals(HttpHeaders.CONTENT_LANGUAGE, each[1])
                    .expectHeader()
                    .value(
                            "Content-Security-Policy",
                            policy -> assertThat(policy)
                                    .contains("style-src 'sha256-")
                                    .contains("frame-ancestors 'none'"))
                    .expectBody(String.class)
                    .value(page -> assertThat(page)
                            .contains("<html lang=\"" + each[1] + "\">")
                            .contains(each[2])
                            .doesNotContain("{title}"));
        }
    }

    @Test
    void answersProgramsWithAProblemWhileThePortalIsDown() {
        client.get()
                .uri("/some/page")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void staysReadyWhileServicesAreDown() {
        Surroundings.client(managementPort)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("RateLimit");
    }

    private AbstractIntegerAssert<?> get(String path) {
        return assertThat(client.get()
                .uri(path)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value());
    }

    private String metrics() {
        return Surroundings.client(managementPort)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .reduce("", (a, b) -> a + "\n" + b)
                .block();
    }
}
