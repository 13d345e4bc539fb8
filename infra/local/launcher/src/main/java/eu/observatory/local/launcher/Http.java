package eu.observatory.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one service, and fails with its own words where it refuses.
 *
 * @param pass what is shown with each request
 */
record Http(String base, Pass pass) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    /** The value of an Authorization header; empty for nobody. */
    interface Pass {

        String header() throws IOException, InterruptedException;
    }

    Http(String base) {
        this(base, () -> "");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    JsonNode put(String path, Path file) throws IOException, InterruptedException {
        return send("PUT", path, BodyPublishers.ofFile(file));
    }

    JsonNode delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    private JsonNode send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", method.equals("PUT") ? "application/octet-stream" : "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        String shown = pass.header();
        if (!shown.isEmpty()) {
            request.header("Authorization", shown);
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Refused(method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    /** The service answered, and not with what was asked for. */
    static final class Refused extends IOException {

        Refused(String message) {
            super(message);
        }
    }
}
