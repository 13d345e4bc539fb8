package eu.observatory.registry.concept;

import eu.observatory.registry.resource.Examples;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the contract what answers about the correspondence of NACE look like. */
@Component
class CorrespondenceExamples implements OpenApiCustomizer {

    private final Examples examples;

    CorrespondenceExamples(JsonMapper json) {
        examples = new Examples(json, Map.of("/concepts/{id}/correspondences", "correspondences"));
    }

    @Override
    public void customise(OpenAPI contract) {
        examples.show(contract);
    }
}
