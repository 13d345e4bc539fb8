package eu.observatory.registry.statement;

import eu.observatory.registry.resource.Examples;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the contract what an enterprise may say of itself. */
@Component
class StatementExamples implements OpenApiCustomizer {

    private final Examples examples;

    StatementExamples(JsonMapper json) {
        examples = new Examples(json, Map.of("/enterprises/{id}/statement", "statement"));
    }

    @Override
    public void customise(OpenAPI contract) {
        examples.show(contract);
    }
}
