package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Imports through the door of one machine: open to its operator, shut to the web sites that the operator visits. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"observatory.gateway.route.patience=1s", "observatory.gateway.route.export-patience=4s"})
@ActiveProfiles("local")
class LocalImportsTests {

    private static final Duration BETWEEN_BEATS = Duration.ofMillis(1_500);

    /** Streams events that never end, or tells back what it was asked. */
    static final Backend registry =
            Backend.answering((request, response) -> request.uri().endsWith("/progress")
                    ? response.sse()
                            .sendString(Flux.interval(Duration.ZERO, BETWEEN_BEATS)
                                    .map(number -> "id:%d\nevent:progress\ndata:{\"pad\":\"%s\"}\n\n"
                                            .formatted(number, "x".repeat(3_000)))
                                    .concatWith(Mono.never()))
                    : Backend.echo("registry", request, response));

    @LocalServerPort
    int port;

    WebTestClient client;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        Surroundings.register(properties, registry.url(), registry.url(), registry.url());
    }

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void leadsToTheRegistryAsIfTheOperatorCalledItDirectly() {
        client.post()
                .uri("/api/imports?x=1")
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Sec-Fetch-Site", "same-origin")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.uri")
                .isEqualTo("/imports?x=1")
                .jsonPath("$.headers['host']")
                .isEqualTo("localhost:" + registry.port())
                .jsonPath("$.headers['origin']")
                .doesNotExist()
                .jsonPath("$.headers['x-forwarded-for']")
                .doesNotExist()
                .jsonPath("$.headers['x-forwarded-host']")
                .doesNotExist()
                .jsonPath("$.headers['forwarded']")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void refusesAWriteThatAnotherWebSiteMadeTheBrowserSend(String header, String value) {
        int before = registry.asked();
        client.post()
                .uri("/api/imports")
                .header(header, value)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(registry.asked()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"GET, evil.example", "POST, evil.example", "GET, localhost.evil.example", "GET, 127.0.0.1.nip.example"})
    void isNotThereUnderAnotherName(String method, String host) throws IOException {
        int before = registry.asked();
        assertThat(raw(method + " /api/imports HTTP/1.1\r\nHost: " + host + ":" + port
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("urn:observatory:problem:not-found");
        assertThat(registry.asked()).isEqualTo(before);
    }

    @Test
    void isNotThereForWhoComesThroughAProxyFromElsewhere() {
        client.get()
                .uri("/api/imports")
                .header("X-Forwarded-For", "192.0.2.7")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void takesFilesOfAnySize() {
        byte[] large = new byte[3 << 20];
        client.put()
                .uri("/api/imports/sets/1/files/enterprise.csv")
                .bodyValue(large)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.length")
                .isEqualTo(large.length);
    }

    /** Only said to be large: what is refused is not read, and a client that still sends would see a closed connection. */
    @Test
    void takesNoOtherLargeBody() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/imports/sets HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + (3 << 20) + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine())
                    .startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void passesProgressOnAsItComesForLongerThanAnAnswerMayTakeToBegin() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /api/imports/1/progress HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            long last = 0;
            for (int expected = 0; expected < 4; expected++) {
                String line = lines.readLine();
                while (!line.equals("id:" + expected)) {
                    assertThat(line).doesNotContainIgnoringCase("content-encoding");
                    line = lines.readLine();
                }
                long now = System.nanoTime();
                if (expected > 1) {
                    assertThat(now - last)
                            .as("each event at its time, none held back")
                            .isGreaterThan(BETWEEN_BEATS.toNanos() / 3);
                }
                last = now;
            }
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
