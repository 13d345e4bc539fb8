package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whatever is written into the address of a read endpoint, the answer comes in bounded time and is no failure of ours. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTests {

    private static final long SEED = Long.getLong("observatory.fuzz.seed", 1);
    private static final int COMBINATIONS = 60;
    private static final int CLIENTS = 4;
    private static final int BYTES = 64 * 1024;
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Path run = Path.of("target/fuzzed").toAbsolutePath();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private LaunchedPlatform platform;

    @BeforeAll
    void start() throws IOException {
        Packaged.require();
        Directories.delete(run);
        platform = LaunchedPlatform.start(
                run,
                Map.of(
                        "OBSERVATORY_GATEWAY_LIMIT_SEARCH", "1000000",
                        "OBSERVATORY_GATEWAY_LIMIT_REST", "1000000",
                        "OBSERVATORY_GATEWAY_LIMIT_EXPORTS", "1000000"));
    }

    @AfterAll
    void end() throws Exception {
        assertThat(LaunchedPlatform.command(run, "down").exitCode()).isZero();
    }

    @Test
    void everyReadEndpointAnswersHostileAddresses() throws Exception {
        List<ReadEndpoint> endpoints = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> ReadEndpoint.of(platform.api("/openapi.json")),
                        all -> List.of("/enterprises", "/search").stream().allMatch(path -> has(all, path)));
        HostileValues values = new HostileValues(SEED);
        List<String> addresses = endpoints.stream()
                .flatMap(endpoint -> endpoint.hostile(values, COMBINATIONS).stream())
                .toList();
        System.out.printf("%d addresses of %d read endpoints, seed %d%n", addresses.size(), endpoints.size(), SEED);

        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<? extends Future<?>> asked = addresses.stream()
                    .map(address -> clients.submit(() -> ask(address)))
                    .toList();
            for (Future<?> one : asked) {
                one.get();
            }
        }

        assertThat(wrong).as("seed " + SEED).isEmpty();
        JsonNode search = platform.api("/search?limit=1");
        assertThat(search.path("total").asLong()).isPositive();
    }

    private static boolean has(List<ReadEndpoint> endpoints, String path) {
        return endpoints.stream().anyMatch(endpoint -> endpoint.path().endsWith(path));
    }

    private void ask(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(platform.site() + address))
                    .timeout(BOUND)
                    .build();
            if (!answered(address, request)) {
                TimeUnit.SECONDS.sleep(5);
                if (!answered(address, request)) {
                    wrong.add(shortened(address) + " -> unavailable twice");
                }
            }
        } catch (IOException failed) {
            wrong.add(shortened(address) + " -> " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False where the machine is too busy for an answer in time. */
    private boolean answered(String address, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            String text = new String(body.readNBytes(BYTES), StandardCharsets.UTF_8);
            if (response.statusCode() == 503 && text.contains("urn:observatory:problem:unavailable")) {
                return false;
            }
            judge(address, response, text);
            return true;
        }
    }

    private static String shortened(String address) {
        return address.substring(0, Math.min(150, address.length()));
    }

    private void judge(String address, HttpResponse<?> response, String text) {
        int status = response.statusCode();
        String type = response.headers().firstValue("content-type").orElse("");
        boolean explained =
                type.startsWith("application/problem+json") && text.contains("\"type\":\"urn:observatory:problem:");
        if (status >= 500 || status >= 400 && !explained || text.contains("\tat ")) {
            wrong.add(shortened(address) + " -> " + status + " " + type + " "
                    + text.substring(0, Math.min(200, text.length())));
        }
    }
}
