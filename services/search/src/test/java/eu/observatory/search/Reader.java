package eu.observatory.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks the running service. */
@TestComponent
public class Reader {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    Reader(Environment environment) {
        this.environment = environment;
    }

    public record Reply(int status, HttpResponse<String> response, JsonNode body) {

        /** The ids of the records found, in order. */
        public java.util.List<String> records() {
            return body.path("items")
                    .valueStream()
                    .map(item -> item.path("record").asString())
                    .toList();
        }

        public JsonNode item(String record) {
            return body.path("items")
                    .valueStream()
                    .filter(item -> item.path("record").asString().equals(record))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(record + " is not among " + records()));
        }

        /** The counts of a facet by value. */
        public java.util.Map<String, Integer> facet(String name) {
            java.util.Map<String, Integer> counts = new java.util.LinkedHashMap<>();
            body.path("facets")
                    .valueStream()
                    .filter(facet -> facet.path("name").asString().equals(name))
                    .flatMap(facet -> facet.path("values").valueStream())
                    .forEach(value -> counts.put(
                            value.path("value").asString(), value.path("count").asInt()));
            return counts;
        }
    }

    /** Asks in French. */
    public Reply ask(String template, Object... values) {
        return askIn("fr", template, values);
    }

    public Reply askIn(String language, String template, Object... values) {
        HttpResponse<String> response = send(
                UriComponentsBuilder.fromUriString(address(template))
                        .encode()
                        .buildAndExpand(values)
                        .toUri(),
                "Accept-Language",
                language);
        return new Reply(response.statusCode(), response, JSON.readTree(response.body()));
    }

    /** Whatever comes back for a path without variables, asked with these headers: name, value, name, value. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(URI.create(address(path)), headers);
    }

    public HttpResponse<String> post(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(address(path))).POST(BodyPublishers.noBody()));
    }

    private String address(String path) {
        return "http://localhost:" + environment.getProperty("local.server.port") + path;
    }

    private HttpResponse<String> send(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
