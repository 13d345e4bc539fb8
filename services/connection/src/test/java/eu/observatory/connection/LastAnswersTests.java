package eu.observatory.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class LastAnswersTests {

    private final LastAnswers lastAnswers = new LastAnswers();
    private final HttpClient client = HttpClient.newHttpClient();
    private DisposableServer server;

    @BeforeEach
    void start() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(WebHttpHandlerBuilder.webHandler(
                                exchange -> exchange.getResponse().setComplete())
                        .filter(lastAnswers::filter)
                        .build()))
                .bindNow();
        lastAnswers.start();
    }

    @AfterEach
    void end() {
        client.close();
        server.disposeNow();
    }

    @Test
    void endsConnectionsInWordsUntilNobodyAsksAnyMore() throws Exception {
        assertThat(connection()).isEmpty();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(lastAnswers::stop);
        while (lastAnswers.isRunning()) {
            Thread.onSpinWait();
        }
        assertThat(connection()).contains("close");
        stop.join();
    }

    private Optional<String> connection() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port());
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Connection");
    }
}
