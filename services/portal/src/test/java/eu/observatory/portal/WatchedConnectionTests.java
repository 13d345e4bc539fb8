package eu.observatory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Who watches a service asks it again and again on one connection; the starter keeps that connection read. */
@PortalTest
class WatchedConnectionTests {

    @LocalManagementPort
    int port;

    @Test
    void isReadAfterARequestThatCameBeforeTheAnswerToTheOneBefore() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            send(socket, "/actuator/health", "/actuator/nothing");
            assertThat(status(socket)).isEqualTo("200");
            assertThat(status(socket)).isEqualTo("404");
            send(socket, "/actuator/nothing");
            assertThat(status(socket)).isEqualTo("404");
        }
    }

    private static void send(Socket socket, String... paths) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (String path : paths) {
            requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Of the next answer; what is left of the one before is passed over. */
    private static String status(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder read = new StringBuilder();
        while (!read.toString().endsWith("HTTP/1.1 ")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after " + read);
            }
            read.append((char) next);
        }
        return new String(in.readNBytes(3), StandardCharsets.US_ASCII);
    }
}
