package eu.observatory.bench.freshness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Elasticsearch which revision of some documents a search finds. */
final class Finds {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI search;

    Finds(String elasticsearch) {
        this.search = URI.create(elasticsearch + "/observatory/_search");
    }

    /** The revisions found, by document. */
    Map<String, Long> revisions(Collection<String> documents) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "query",
                Map.of("ids", Map.of("values", documents)),
                "size",
                documents.size(),
                "version",
                true,
                "_source",
                false));
        HttpRequest request = HttpRequest.newBuilder(search)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        JsonNode answer =
                JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        Map<String, Long> revisions = new HashMap<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            revisions.put(hit.path("_id").asString(), hit.path("_version").asLong());
        }
        return revisions;
    }
}
