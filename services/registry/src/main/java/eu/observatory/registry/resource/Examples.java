package eu.observatory.registry.resource;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows in a contract what answers look like, from {@code openapi/*.json}.
 *
 * @param byPath the name of the example for each path
 */
public record Examples(JsonMapper json, Map<String, String> byPath) {

    public void show(OpenAPI contract) {
        byPath.forEach((path, name) -> {
            PathItem described = contract.getPaths().get(path);
            ApiResponse answer =
                    described == null ? null : described.getGet().getResponses().get("200");
            if (answer != null) {
                answer.getContent().values().forEach(media -> media.setExample(example(name)));
            }
        });
    }

    private Object example(String name) {
        try (InputStream stream = new ClassPathResource("openapi/" + name + ".json").getInputStream()) {
            return json.readValue(stream, Object.class);
        } catch (IOException failure) {
            throw new UncheckedIOException("no example " + name, failure);
        }
    }
}
