package eu.observatory.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class KeepReadingTests {

    private static final String FIRST = "answered later";
    private static final String SECOND = "answered at once";
    private static final String LATER = "GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String AT_ONCE = "GET /at-once HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void answersOnAConnectionWhoseLastRequestCameBeforeTheAnswerToTheOneBefore() throws IOException {
        assertThat(third(new ConnectionAutoConfiguration().keepReading()::apply))
                .isEqualTo(SECOND);
    }

    /** Where this fails, the library has been mended: take {@link KeepReading} and the gateway's out. */
    @Test
    void isStillNeeded() {
        assertThatThrownBy(() -> third(server -> server)).isInstanceOf(SocketTimeoutException.class);
    }

    private static String third(UnaryOperator<HttpServer> customizer) throws IOException {
        DisposableServer server = customizer
                .apply(HttpServer.create().host("127.0.0.1").port(0))
                .handle((request, response) -> response.sendString(
                        request.uri().equals("/later")
                                ? Mono.delay(Duration.ofMillis(100)).thenReturn(FIRST)
                                : Mono.just(SECOND)))
                .bindNow();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write((LATER + AT_ONCE).getBytes(StandardCharsets.US_ASCII));
            assertThat(answer(socket.getInputStream())).isEqualTo(FIRST);
            assertThat(answer(socket.getInputStream())).isEqualTo(SECOND);
            socket.getOutputStream().write(AT_ONCE.getBytes(StandardCharsets.US_ASCII));
            return answer(socket.getInputStream());
        } finally {
            server.disposeNow();
        }
    }

    /** Reads until one of the two answers is there; what ends a chunk is read with the next one. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after " + read);
            }
            read.append((char) next);
            for (String answer : List.of(FIRST, SECOND)) {
                if (read.toString().endsWith(answer)) {
                    return answer;
                }
            }
        }
    }
}
