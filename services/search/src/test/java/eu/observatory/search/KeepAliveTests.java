package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A gateway sends one request after the other over the same connection, each as soon as the last is answered. */
@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class KeepAliveTests {

    private static final int REQUESTS = 1_000;

    private final Environment environment;

    KeepAliveTests(Environment environment) {
        this.environment = environment;
    }

    @Test
    void answersEveryRequestOfAKeptAliveConnection() throws IOException {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        byte[] request =
                "GET /search/map?level=nuts1 HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(5_000);
            InputStream answers = new BufferedInputStream(socket.getInputStream());
            for (int number = 0; number < REQUESTS; number++) {
                socket.getOutputStream().write(request);
                assertThat(answer(answers)).as("answer " + number).startsWith("HTTP/1.1 200");
            }
        }
    }

    /** Reads one answer to its end and returns its head. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        String lower = head.toString().toLowerCase();
        int at = lower.indexOf("content-length: ") + "content-length: ".length();
        in.readNBytes(
                Integer.parseInt(lower.substring(at, lower.indexOf('\r', at)).strip()));
        return head.toString();
    }
}
