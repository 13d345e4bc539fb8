package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is more than the gateway takes: bodies, headers, clients. */
@AnswerTest
class BoundTests {

    static final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Backend registry;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    WebTestClient client;

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
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

    /** Which somebody may send by the hundred a second. */
    @Test
    void keepsNothingOfWhatItHasRefused() throws Exception {
        HttpRequest refused = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/enterprises/%2500"))
                .build();
        for (int i = 0; i < 300; i++) {
            assertThat(http.send(refused, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(400);
        }
        assertThat(instances("reactor.netty.http.server.HttpServerOperations")).isLessThan(100);
    }

    /** As the JVM counts them, after a collection. */
    private static long instances(String type) throws JMException {
        String histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()})
                .toString();
        return Pattern.compile("(\\d+) +\\d+ +" + Pattern.quote(type) + "\\b(?![.$])")
                .matcher(histogram)
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
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
}
