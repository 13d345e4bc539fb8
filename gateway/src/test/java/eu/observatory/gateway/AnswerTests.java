package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "CORS_ORIGINS=https://data.example.org",
            "TRUSTED_PROXIES=127.0.0.1",
            "observatory.gateway.limit.body=64KB",
            "observatory.gateway.limit.clients=20"
        })
class AnswerTests {

    static final String LONG = "{\"text\":\"" + "menuiserie ".repeat(2_000) + "\"}";

    static final Backend registry = Backend.answering((request, response) -> switch (request.uri()) {
        case "/enterprises/long" -> Backend.json(response, LONG);
        case "/enterprises/zipped" ->
            response.header("Content-Type", "application/json")
                    .header("Content-Encoding", "gzip")
                    .sendByteArray(Mono.just(gzip(LONG)));
        case "/enterprises/feed" ->
            response.header("Content-Type", "application/rss+xml;charset=UTF-8").sendString(Mono.just(LONG));
        case "/enterprises/image" ->
            response.header("Content-Type", "image/png").sendString(Mono.just(LONG));
        default -> Backend.echo("registry", request, response);
    });
    static final Backend portal =
            Backend.answering((request, response) -> response.header("Content-Type", "text/html;charset=UTF-8")
                    .header("X-Powered-By", "leaky")
                    .headers(
                            request.uri().equals("/own")
                                    ? response.responseHeaders().add("Content-Security-Policy", "default-src 'none'")
                                    : response.responseHeaders())
                    .sendString(Mono.just("<!doctype html><title>x</title>")));

    final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    WebTestClient client;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        Surroundings.register(properties, registry.url(), registry.url(), portal.url());
    }

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
    }

    @AfterAll
    static void stop() {
        registry.close();
        portal.close();
    }

    @Test
    void protectsReadersOfPagesAndOfData() {
        client.get()
                .uri("/")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .exists("Referrer-Policy")
                .expectHeader()
                .exists("Permissions-Policy")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'")
                                .contains("frame-ancestors 'none'"))
                .expectHeader()
                .doesNotExist("X-Powered-By")
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
        client.get()
                .uri("/api/enterprises")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .expectHeader()
                .doesNotExist("Server");
    }

    @Test
    void leavesThePortalItsOwnPolicy() {
        client.get().uri("/own").exchange().expectHeader().valueEquals("Content-Security-Policy", "default-src 'none'");
    }

    @Test
    void promisesHttpsOnlyWhenReachedByIt() {
        client.get()
                .uri("/")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "observatory.example")
                .exchange()
                .expectHeader()
                .exists("Strict-Transport-Security");
    }

    @Test
    void believesATrustedProxyAboutTheAddress() {
        client.get()
                .uri("/api/enterprises")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "observatory.example")
                .header("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                .exchange()
                .expectBody()
                .jsonPath("$.headers['x-forwarded-host']")
                .isEqualTo("observatory.example")
                .jsonPath("$.headers['x-forwarded-proto']")
                .isEqualTo("https")
                .jsonPath("$.headers['x-forwarded-for']")
                .isEqualTo("203.0.113.7");
    }

    @Test
    void letsConfiguredOriginsRead() {
        client.get()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://data.example.org")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://data.example.org");
        client.options()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://data.example.org")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PUT")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "if-match")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists(HttpHeaders.ACCESS_CONTROL_MAX_AGE);
    }

    @Test
    void refusesAnyOtherOrigin() {
        int before = registry.asked();
        client.get()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:origin-not-allowed");
        client.options()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(registry.asked()).isEqualTo(before);
    }

    @Test
    void takesItsOwnPagesForNoStrangerBehindAProxy() {
        client.post()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://observatory.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "observatory.example")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void keepsASaneRequestIdAndLogsIt(CapturedOutput output) {
        client.get()
                .uri("/api/enterprises")
                .header("X-Request-Id", "reader-0001")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "reader-0001")
                .expectBody()
                .jsonPath("$.headers['x-request-id']")
                .isEqualTo("reader-0001");
        assertThat(output).contains("reader-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "has space in it",
                "<script>alert(1)</script>",
                "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
            })
    void makesARequestIdInPlaceOfAStrangeOne(String strange) {
        client.get()
                .uri("/api/nothing")
                .header("X-Request-Id", strange)
                .exchange()
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9a-f-]{36}");
    }

    @Test
    void compressesWhatIsWorthIt() throws Exception {
        HttpResponse<byte[]> answer = zipped("/api/enterprises/long");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        assertThat(answer.body()).hasSizeLessThan(LONG.length() / 10);
        assertThat(gunzip(answer.body())).isEqualTo(LONG);
        assertThat(zipped("/api/enterprises/feed").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(zipped("/api/enterprises/image").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(zipped("/api/nothing").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void compressesNothingTwice() throws Exception {
        HttpResponse<byte[]> answer = zipped("/api/enterprises/zipped");
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(gunzip(answer.body())).isEqualTo(LONG);
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws Exception {
        int before = registry.asked();
        HttpResponse<String> answer = post(BodyPublishers.ofByteArray(new byte[64 * 1024 + 1]));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:observatory:problem:too-large").contains("65536");
        assertThat(registry.asked()).isEqualTo(before);
    }

    @Test
    void refusesAChunkedBodyThatTurnsOutTooLarge() throws Exception {
        HttpResponse<String> answer =
                post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[512 * 1024])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:observatory:problem:too-large");
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[64 * 1024])))
                        .body())
                .contains("\"length\":65536");
    }

    @Test
    void refusesHeadersWithoutEnd() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET /api/enterprises HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(40_000) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .matches("HTTP/1.1 4(13|31)");
        }
    }

    @Test
    void remembersOnlySoManyClients() {
        for (int i = 0; i < 200; i++) {
            client.get()
                    .uri("/")
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        Gauge accounts = meters.get("observatory.gateway.limit.accounts").gauge();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(accounts.value()).isBetween(1.0, 20.0));
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/enterprises"))
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> zipped(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static byte[] gzip(String text) {
        try (var bytes = new ByteArrayOutputStream();
                var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String gunzip(byte[] zipped) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
