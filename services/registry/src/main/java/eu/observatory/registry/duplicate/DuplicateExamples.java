package eu.observatory.registry.duplicate;

import eu.observatory.registry.resource.Examples;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the contract what answers about duplicates look like. */
@Component
class DuplicateExamples implements OpenApiCustomizer {

    private final Examples examples;

    DuplicateExamples(JsonMapper json) {
        examples =
                new Examples(json, Map.of("/duplicates", "duplicates", "/enterprises/{id}/duplicates", "duplicates"));
    }

    @Override
    public void customise(OpenAPI contract) {
        examples.show(contract);
    }
}
