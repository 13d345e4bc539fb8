package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class KeepAliveTests {

    static final Backend slow = Backend.answering((_, response) ->
            response.sendString(Mono.delay(Duration.ofMillis(200)).thenReturn("answered later")));

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        Surroundings.register(properties, slow.url(), slow.url(), slow.url());
    }

    @AfterAll
    static void stop() {
        slow.close();
    }

    @Test
    void answersOnAConnectionWhoseLastRequestCameBeforeTheAnswerToTheOneBefore() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            send(socket, "/api/enterprises", "/api/enterprises/%2500");
            assertThat(until("answered later", socket)).startsWith("HTTP/1.1 200 ");
            assertThat(until("ambiguous-path", socket)).contains("HTTP/1.1 400 ");
            send(socket, "/api/enterprises/%2500");
            assertThat(until("ambiguous-path", socket)).contains("HTTP/1.1 400 ");
        }
    }

    @Test
    void answersWhoeverWatchesOnOneConnection() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", managementPort)) {
            socket.setSoTimeout(10_000);
            send(socket, "/actuator/health", "/actuator/nothing");
            assertThat(until("}", socket)).startsWith("HTTP/1.1 200 ");
            assertThat(until("}", socket)).contains("HTTP/1.1 404 ");
            send(socket, "/actuator/nothing");
            assertThat(until("}", socket)).contains("HTTP/1.1 404 ");
        }
    }

    private static void send(Socket socket, String... paths) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (String path : paths) {
            requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** What comes up to and with these words; the end of the answer before it is its beginning. */
    private static String until(String words, Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder read = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            read.append((char) next);
            if (read.toString().endsWith(words)) {
                return read.toString();
            }
        }
        throw new IOException("closed after " + read);
    }
}
