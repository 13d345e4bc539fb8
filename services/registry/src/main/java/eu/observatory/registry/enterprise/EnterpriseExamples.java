package eu.observatory.registry.enterprise;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the contract what answers look like, from {@code openapi/*.json}. */
@Component
class EnterpriseExamples implements OpenApiCustomizer {

    private static final Map<String, String> EXAMPLES = Map.of(
            "/enterprises/{id}", "enterprise",
            "/enterprises", "enterprises",
            "/enterprises/{id}/history", "history");

    private final JsonMapper json;

    EnterpriseExamples(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI contract) {
        EXAMPLES.forEach((path, name) -> {
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
