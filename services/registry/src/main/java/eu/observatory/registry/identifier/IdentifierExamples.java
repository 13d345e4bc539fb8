package eu.observatory.registry.identifier;

import eu.observatory.registry.resource.Examples;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the contract what answers about who bears a number look like. */
@Component
class IdentifierExamples implements OpenApiCustomizer {

    private final Examples examples;

    IdentifierExamples(JsonMapper json) {
        examples = new Examples(json, Map.of("/identifiers/{identifier}", "identifiers"));
    }

    @Override
    public void customise(OpenAPI contract) {
        examples.show(contract);
    }
}
