package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class ShutdownTests {

    @Test
    void answersWhatItHasBegunBeforeItStops(CapturedOutput output) {
        try (Backend slow = Backend.answering((request, response) ->
                Mono.delay(Duration.ofSeconds(2)).then(Mono.defer(() -> Backend.json(response, "{\"done\":true}"))))) {
            var gateway = new SpringApplicationBuilder(GatewayApplication.class)
                    .run("--server.port=0", "--management.server.port=0", "--REGISTRY_URL=" + slow.url());
            String port = gateway.getEnvironment().getRequiredProperty("local.server.port");
            CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                    .sendAsync(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/enterprises"))
                                    .header("X-Request-Id", "last-one-1")
                                    .build(),
                            BodyHandlers.ofString());
            await().until(() -> slow.asked() == 1);
            gateway.close();
            assertThat(answer.join().body()).isEqualTo("{\"done\":true}");
            assertThat(answer.join().headers().firstValue("Connection")).contains("close");
            assertThat(output).contains("last-one-1");
        }
    }
}
