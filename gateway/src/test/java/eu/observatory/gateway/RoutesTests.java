package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RoutesTests {

    static final Backend registry = Backend.echo("registry");
    static final Backend search = Backend.echo("search");
    static final Backend portal = Backend.echo("portal");

    @LocalServerPort
    int port;

    WebTestClient client;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        Surroundings.register(properties, registry.url(), search.url(), portal.url());
    }

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
    }

    @AfterAll
    static void stop() {
        registry.close();
        search.close();
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/enterprises, registry, /enterprises",
        "/api/enterprises/fr-siren-000000018/history, registry, /enterprises/fr-siren-000000018/history",
        "/api/enterprises/export.csv?country=FR, registry, /enterprises/export.csv?country=FR",
        "/api/organisations?kind=commune&commune=be-53053, registry, /organisations?kind=commune&commune=be-53053",
        "/api/organisations/be-kbo-1910000076/members, registry, /organisations/be-kbo-1910000076/members",
        "/api/concepts/nace-rev2:43.32, registry, /concepts/nace-rev2:43.32",
        "/api/identifiers/0419.999.904, registry, /identifiers/0419.999.904",
        "/api/datasets/sirene/changes?from=2026-01-01, registry, /datasets/sirene/changes?from=2026-01-01",
        "/api/duplicates?minScore=0.8, registry, /duplicates?minScore=0.8",
        "/api/claims/mine, registry, /claims/mine",
        "/api/contributions?region=BE3, registry, /contributions?region=BE3",
        "/api/trail, registry, /trail",
        "/api/letters/failed, registry, /letters/failed",
        "/api/me/data/counts, registry, /me/data/counts",
        "/api/me/data, registry, /me/data",
        "/api/desks, registry, /desks",
        "/api/messages?region=BE3&status=open, registry, /messages?region=BE3&status=open",
        "/api/territories?level=nuts1, registry, /territories?level=nuts1",
        "/api/search?q=caf%C3%A9%20%26%20100%25&q=a+b, search, /search?q=caf%C3%A9%20%26%20100%25&q=a+b",
        "/api/search/map, search, /search/map",
        "/api/suggestions?q=men, search, /suggestions?q=men",
        "/api/operations/search/index/rebuild, search, /operations/search/index/rebuild",
        "/api/operations/registry/condition, registry, /operations/registry/condition",
        "/, portal, /",
        "/fr/enterprises/be-kbo-0000000097, portal, /fr/enterprises/be-kbo-0000000097",
    })
    void leadsToTheServiceThatOwnsThePath(String path, String service, String seen) {
        client.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo(service)
                .jsonPath("$.uri")
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api/operations",
                "/api/operations/nobody/condition",
                "/imports",
                "/imports/1/report",
                "/actuator/health",
                "/api/actuator",
                "/v3/api-docs",
                "/api/enterprisesx"
            })
    void answersProblemWhereThereIsNoRoute(String path) {
        int before = registry.asked() + search.asked() + portal.asked();
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:not-found")
                .jsonPath("$.instance")
                .isEqualTo(path);
        assertThat(registry.asked() + search.asked() + portal.asked()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/enterprises/../imports",
                "/api/enterprises/%2e%2E/imports",
                "/api/enterprises/..%2fimports",
                "/api//imports",
                "/api/enterprises;x=1",
                "/portal/%252e%252e/x",
                "/x/..",
                "/a%5c..%5cb",
                "/a%00b"
            })
    void refusesPathsThatCouldMeanAnother(String path) {
        client.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:ambiguous-path");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/search?q=caf\u00c3\u00a9, 200, /search?q=caf%C3%A9",
        "GET /api/search?q=a|b[]{}^`\\<>, 200, /search?q=a%7Cb%5B%5D%7B%7D%5E%60%5C%3C%3E",
        "GET /api/search?q=100%&x=%zz, 200, /search?q=100%25&x=%25zz",
        "GET /api/search?q=%C3%A9+b, 200, /search?q=%C3%A9+b",
        "TRACE /api/search, 405, method-not-allowed",
        "BREW /api/search, 405, method-not-allowed",
        "OPTIONS *, 400, ambiguous-path",
        "GET ?q=x, 400, ambiguous-path",
    })
    void readsAnAddressAsItIsWritten(String request, int status, String seen) throws IOException {
        String answer = raw(request + " HTTP/1.1\r\nHost: observatory.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains(seen);
    }

    @Test
    void refusesAnAddressThatIsTooLongAndSaysHowLongItMayBe() throws IOException {
        String host = " HTTP/1.1\r\nHost: observatory.example\r\nConnection: close\r\n\r\n";
        assertThat(raw("GET /api/search?q=" + "%C3%A9".repeat(10_000) + host))
                .startsWith("HTTP/1.1 414 ")
                .contains("address-too-long", "8192 characters");
        assertThat(raw("GET /api/search?q=" + "a".repeat(3_900) + host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: reader@evil.example\r\n", "Host: \u00e9vil\r\n", "Host: a b\r\n", "Host:\r\n"})
    void refusesARequestThatNamesNoServer(String host) throws IOException {
        assertThat(raw("GET /api/search HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("invalid-host");
    }

    @Test
    void speaksToNoServiceOverAnUpgradedConnection() throws IOException {
        assertThat(raw("GET /api/search HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("\"upgrade\"");
    }

    @Test
    void tellsServicesTheAddressTheReaderTyped() {
        client.get()
                .uri("/api/enterprises")
                .exchange()
                .expectBody()
                .jsonPath("$.headers['x-forwarded-for']")
                .isEqualTo("127.0.0.1")
                .jsonPath("$.headers['x-forwarded-host']")
                .isEqualTo("127.0.0.1:" + port)
                .jsonPath("$.headers['x-forwarded-proto']")
                .isEqualTo("http")
                .jsonPath("$.headers['x-forwarded-prefix']")
                .isEqualTo("/api");
    }

    @Test
    void givesThePortalNoPrefix() {
        client.get()
                .uri("/")
                .exchange()
                .expectBody()
                .jsonPath("$.headers['x-forwarded-host']")
                .isEqualTo("127.0.0.1:" + port)
                .jsonPath("$.headers['x-forwarded-prefix']")
                .doesNotExist();
    }

    @Test
    void passesNoClaimOfAStrangerOn() {
        client.get()
                .uri("/api/enterprises")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Ssl", "on")
                .header("X-Real-IP", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Observatory-Client", "203.0.113.9")
                .header("X-Observatory-Caller", "guess")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic eDp5")
                .exchange()
                .expectHeader()
                .doesNotExist("Strict-Transport-Security")
                .expectBody()
                .jsonPath("$.headers['x-forwarded-for']")
                .isEqualTo("127.0.0.1")
                .jsonPath("$.headers['x-forwarded-host']")
                .isEqualTo("127.0.0.1:" + port)
                .jsonPath("$.headers['x-forwarded-proto']")
                .isEqualTo("http")
                .jsonPath("$.headers['x-forwarded-prefix']")
                .isEqualTo("/api")
                .jsonPath("$.headers['x-forwarded-ssl']")
                .doesNotExist()
                .jsonPath("$.headers['x-real-ip']")
                .doesNotExist()
                .jsonPath("$.headers['forwarded']")
                .doesNotExist()
                .jsonPath("$.headers['x-observatory-client']")
                .doesNotExist()
                .jsonPath("$.headers['x-observatory-caller']")
                .doesNotExist()
                .jsonPath("$.headers['te']")
                .doesNotExist()
                .jsonPath("$.headers['proxy-authorization']")
                .doesNotExist();
    }

    @Test
    void leavesAnswersOfServicesAsTheyAre() {
        client.post()
                .uri("/api/enterprises")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"x\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Server")
                .expectBody()
                .jsonPath("$.method")
                .isEqualTo("POST")
                .jsonPath("$.length")
                .isEqualTo(12);
    }

    /** Sends each character as one byte. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
