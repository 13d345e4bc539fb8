package eu.observatory.registry;

import eu.observatory.platform.test.Tokens;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as people call it, each answer held against the status that is expected. */
public record Api(WebTestClient web, JsonMapper json) {

    public JsonNode get(String path, Tokens who, int status) {
        return call(HttpMethod.GET, path, who, null, status);
    }

    public JsonNode post(String path, Map<String, ?> body, Tokens who, int status) {
        return call(HttpMethod.POST, path, who, body, status);
    }

    public JsonNode delete(String path, Tokens who, int status) {
        return call(HttpMethod.DELETE, path, who, null, status);
    }

    /** As nobody in particular. */
    public JsonNode get(String path) {
        return call(HttpMethod.GET, path, null, null, 200);
    }

    private JsonNode call(
            HttpMethod method, String path, @Nullable Tokens who, @Nullable Map<String, ?> body, int status) {
        WebTestClient.RequestBodySpec request = web.method(method).uri(path);
        if (who != null) {
            request.header(HttpHeaders.AUTHORIZATION, who.bearer());
        }
        if (body != null) {
            request.bodyValue(body);
        }
        return json.readTree(Objects.requireNonNull(request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBodyContent()));
    }
}
