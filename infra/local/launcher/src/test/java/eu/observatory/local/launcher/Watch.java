package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Prometheus that the launcher started; where none is installed, the test is skipped and says so. */
record Watch(Ports ports) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Watch of(Path run) throws IOException {
        boolean installed = Prometheus.program(System.getenv()).isPresent();
        if (!installed) {
            System.err.println(
                    "SKIPPED: metrics, dashboards and alerts, for want of Prometheus (OBSERVATORY_PROMETHEUS)");
        }
        assumeTrue(installed, "no Prometheus");
        Watch watch = new Watch(
                Ports.kept(Installation.of(LaunchedPlatform.CHECKOUT, run).ports()));
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(watch.ask("up == 1")).hasSameSizeAs(Deployed.names(LaunchedPlatform.CHECKOUT)));
        return watch;
    }

    /** The series that an expression gives. */
    List<JsonNode> ask(String expression) throws IOException, InterruptedException {
        String query = "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        JsonNode answer = new JsonMapper().readTree(get(ports.url("prometheus") + query));
        assertThat(answer.path("status").asString())
                .as(expression + ": " + answer)
                .isEqualTo("success");
        return answer.at("/data/result").valueStream().toList();
    }

    JsonNode rules() throws IOException, InterruptedException {
        return new JsonMapper()
                .readTree(get(ports.url("prometheus") + "/api/v1/rules"))
                .path("data");
    }

    /** What a service tells at this moment, a series in a line. */
    List<String> scraped(String service) throws IOException, InterruptedException {
        return get(ports.url(service + "-management") + "/actuator/prometheus")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    private static String get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }
}
