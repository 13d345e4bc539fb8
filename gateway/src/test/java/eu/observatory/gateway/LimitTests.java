package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The proxy of these tests is 127.0.0.1, so that X-Forwarded-For plays the clients; each test has its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "observatory.gateway.limit.window=1h",
            "observatory.gateway.limit.search=3",
            "observatory.gateway.limit.exports=1",
            "observatory.gateway.limit.messages=2",
            "observatory.gateway.limit.rest=5",
            "observatory.gateway.limit.tokens=2",
            "observatory.gateway.limit.codes=2",
            "observatory.gateway.limit.data=1",
            "TRUSTED_PROXIES=127.0.0.1",
            "CALLERS=127.0.0.1,10.1.0.0/16",
            "CALLER_SECRET=for-this-test-only,the-one-before"
        })
class LimitTests {

    static final Backend backend = Backend.answering(
            (request, response) -> "Bearer bad".equals(request.requestHeaders().get("Authorization"))
                    ? response.status(401).send()
                    : Backend.echo("any", request, response));

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    WebTestClient client;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        Surroundings.register(properties, backend.url(), backend.url(), backend.url());
    }

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @Test
    void countsDownAndThenRefusesWithTheTimeToWait() {
        for (int left = 2; left >= 0; left--) {
            from("203.0.113.1", "/api/search")
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("RateLimit-Policy", "\"search\";q=3;w=3600")
                    .expectHeader()
                    .valueMatches("RateLimit", "\"search\";r=" + left + ";t=[0-9]+");
        }
        int before = backend.asked();
        from("203.0.113.1", "/api/suggestions?q=m")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .value(
                        HttpHeaders.RETRY_AFTER,
                        wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 1200))
                .expectHeader()
                .valueMatches("RateLimit", "\"search\";r=0;t=[0-9]+")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:too-many-requests");
        assertThat(backend.asked()).isEqualTo(before);
    }

    @Test
    void keepsSearchExportsAndTheRestApart() {
        from("203.0.113.2", "/api/enterprises/export.csv").expectStatus().isOk();
        from("203.0.113.2", "/api/enterprises/export.csv").expectStatus().isEqualTo(429);
        from("203.0.113.2", "/api/enterprises").expectStatus().isOk();
        from("203.0.113.2", "/api/search").expectStatus().isOk();
    }

    @Test
    void keepsMessagesToDesksApartFromReadingThem() {
        for (int sent = 0; sent < 2; sent++) {
            post("203.0.113.21", "/api/messages").expectStatus().isOk();
        }
        post("203.0.113.21", "/api/messages")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueMatches("RateLimit-Policy", "\"messages\";q=2;w=3600");
        post("203.0.113.21", "/api/messages/").expectStatus().isEqualTo(429);
        from("203.0.113.21", "/api/messages").expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.22, code, code", "203.0.113.23, codes, codes", "203.0.113.24, code, codes"})
    void triesFewCodesOfClaims(String address, String first, String second) {
        post(address, "/api/claims/1/" + first).expectStatus().isOk();
        post(address, "/api/claims/2/" + second)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("RateLimit", "\"codes\";r=0;t=[0-9]+");
        int before = backend.asked();
        post(address, "/api/claims/3/code/")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"codes\";q=2;w=3600");
        assertThat(backend.asked()).isEqualTo(before);
        from(address, "/api/claims/3").expectStatus().isOk();
    }

    @Test
    void handsOutAllThatIsHeldOfSomebodyRarely() {
        from("203.0.113.25", "/api/me/data").expectStatus().isOk();
        from("203.0.113.25", "/api/me/data").expectStatus().isEqualTo(429);
    }

    @Test
    void countsEachClientForItself() {
        exhaust("203.0.113.3");
        from("203.0.113.4", "/api/search").expectStatus().isOk();
    }

    @Test
    void countsAnIpv6SubscriberByItsNetwork() {
        from("2001:db8:1:2::1", "/api/search").expectStatus().isOk();
        from("2001:db8:1:2:aaaa::2", "/api/search").expectStatus().isOk();
        from("[2001:db8:1:2:bbbb::3]:4711", "/api/search").expectStatus().isOk();
        from("2001:db8:1:2:ffff:ffff:ffff:ffff", "/api/search").expectStatus().isEqualTo(429);
        from("2001:db8:1:3::1", "/api/search").expectStatus().isOk();
    }

    @Test
    void countsTheHopThatTheProxySawAndNotTheOnesTheClientMadeUp() {
        exhaust("203.0.113.5");
        from("198.51.100.77, 203.0.113.5", "/api/search").expectStatus().isEqualTo(429);
        from("198.51.100.78,nonsense,203.0.113.5, 127.0.0.1", "/api/search")
                .expectStatus()
                .isEqualTo(429);
    }

    @Test
    void countsTheVisitorThatTheTrustedCallerNames() {
        for (int i = 0; i < 3; i++) {
            called("for-this-test-only", "203.0.113.6").expectStatus().isOk();
        }
        called("for-this-test-only", "203.0.113.6").expectStatus().isEqualTo(429);
        called("for-this-test-only", "203.0.113.7").expectStatus().isOk();
        called("the-one-before", "203.0.113.7").expectStatus().isOk();
        from("203.0.113.6", "/api/search").expectStatus().isEqualTo(429);
    }

    @Test
    void ignoresACallerWithoutTheSecretOrFromElsewhere() {
        exhaust("127.0.0.1");
        called("guess", "203.0.113.8").expectStatus().isEqualTo(429);
        called("", "203.0.113.8").expectStatus().isEqualTo(429);
        called("for-this-test-only,the-one-before", "203.0.113.8")
                .expectStatus()
                .isEqualTo(429);
        exhaust("203.0.113.9");
        get("/api/search")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Observatory-Caller", "for-this-test-only")
                .header("X-Observatory-Client", "203.0.113.10")
                .exchange()
                .expectStatus()
                .isEqualTo(429);
    }

    @Test
    void looksAtNoMoreTokensOfWhoBroughtTooManyBadOnes() {
        for (int i = 0; i < 2; i++) {
            bringing("Bearer bad", "203.0.113.13").expectStatus().isUnauthorized();
        }
        int before = backend.asked();
        bringing("Bearer good", "203.0.113.13")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER);
        assertThat(backend.asked()).isEqualTo(before);
        from("203.0.113.13", "/").expectStatus().isOk();
        bringing("Bearer good", "203.0.113.14").expectStatus().isOk();
    }

    @Test
    void showsPeopleAPageWhenTheyWereTooMany() {
        for (int i = 0; i < 5; i++) {
            from("203.0.113.11", "/").expectStatus().isOk();
        }
        get("/").header("X-Forwarded-For", "203.0.113.11")
                .header(HttpHeaders.ACCEPT, "text/html")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Too many requests"));
    }

    @Test
    void saysInItsMetricsWhatItRefused() {
        exhaust("203.0.113.12");
        from("203.0.113.12", "/api/search").expectStatus().isEqualTo(429);
        Surroundings.client(managementPort)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .contains("observatory_gateway_refused_total{problem=\"too-many-requests\"}")
                        .contains("observatory_gateway_limit_accounts")
                        .contains("spring_cloud_gateway_requests_seconds_count"));
    }

    private void exhaust(String address) {
        for (int i = 0; i < 3; i++) {
            from(address, "/api/search").expectStatus().isOk();
        }
    }

    private ResponseSpec from(String address, String path) {
        return get(path).header("X-Forwarded-For", address).exchange();
    }

    private ResponseSpec bringing(String token, String address) {
        return get("/").header("X-Forwarded-For", address)
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
    }

    private ResponseSpec post(String address, String path) {
        return client.post()
                .uri(path)
                .header("X-Forwarded-For", address)
                .bodyValue("{}")
                .exchange();
    }

    private ResponseSpec called(String secret, String visitor) {
        return get("/api/search")
                .header("X-Observatory-Caller", secret)
                .header("X-Observatory-Client", visitor)
                .exchange();
    }

    private RequestHeadersSpec<?> get(String path) {
        return client.get().uri(path);
    }
}
