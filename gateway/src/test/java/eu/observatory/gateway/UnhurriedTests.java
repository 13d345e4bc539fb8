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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files that are sent and progress that streams: they last as long as they need, for those who claim to be somebody. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"observatory.gateway.route.patience=1s", "observatory.gateway.route.export-patience=4s"})
class UnhurriedTests {

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
    void leadsToTheRegistryWithTheTokenOfWhoAsks() {
        client.put()
                .uri("/api/imports/sets/1/files/a.csv")
                .header("Authorization", "Bearer some")
                .bodyValue("a")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.uri")
                .isEqualTo("/imports/sets/1/files/a.csv")
                .jsonPath("$.headers['authorization']")
                .isEqualTo("Bearer some")
                .jsonPath("$.headers['x-forwarded-prefix']")
                .isEqualTo("/api")
                .jsonPath("$.headers['x-forwarded-for']")
                .isEqualTo("127.0.0.1");
    }

    @Test
    void refusesNobodyBeforeABodyIsRead() {
        int before = registry.asked();
        client.put()
                .uri("/api/imports/sets/1/files/a.csv")
                .bodyValue("a")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:sign-in-required");
        assertThat(registry.asked()).isEqualTo(before);
    }

    @Test
    void takesFilesOfAnySize() {
        byte[] large = new byte[3 << 20];
        client.put()
                .uri("/api/imports/sets/1/files/enterprise.csv")
                .header("Authorization", "Bearer some")
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
                                    + "\r\nAuthorization: Bearer some\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip\r\n\r\n")
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
}
