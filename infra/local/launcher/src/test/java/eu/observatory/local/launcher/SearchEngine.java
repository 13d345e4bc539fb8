package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch as its own operator meets it. */
record SearchEngine(String address) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What is undone when it is closed. */
    interface Broken extends AutoCloseable {

        @Override
        void close() throws IOException;
    }

    /** An index whose only primary shard has no node that it may be on. */
    Broken withHomelessShard() throws IOException {
        ask("PUT", "/homeless?wait_for_active_shards=0", """
                {"settings": {"number_of_replicas": 0, "index.routing.allocation.require._name": "away"}}
                """);
        return () -> ask("DELETE", "/homeless", "");
    }

    /** More must stay free than the disk has: the engine protects itself, and lifts that when there is room again. */
    Broken withFullDisk() throws IOException {
        keepFree("5000tb");
        return () -> keepFree("1b");
    }

    private void keepFree(String bytes) throws IOException {
        ask("PUT", "/_cluster/settings", """
                {"persistent": {
                  "cluster.info.update.interval": "10s",
                  "cluster.routing.allocation.disk": {
                    "threshold_enabled": true,
                    "watermark": {"low": "%1$s", "high": "%1$s", "flood_stage": "%1$s"}}}}
                """.formatted(bytes));
    }

    private JsonNode ask(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
            return new JsonMapper().readTree(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(path);
        }
    }
}
