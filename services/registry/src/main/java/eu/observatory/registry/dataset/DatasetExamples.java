package eu.observatory.registry.dataset;

import eu.observatory.registry.resource.Examples;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the contract what answers about datasets through time look like. */
@Component
class DatasetExamples implements OpenApiCustomizer {

    private final Examples examples;

    DatasetExamples(JsonMapper json) {
        examples = new Examples(json, Map.of("/datasets/{dataset}/changes", "changes"));
    }

    @Override
    public void customise(OpenAPI contract) {
        examples.show(contract);
    }
}
