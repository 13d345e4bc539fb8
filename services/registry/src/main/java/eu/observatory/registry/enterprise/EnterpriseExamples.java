package eu.observatory.registry.enterprise;

import eu.observatory.registry.resource.Examples;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the contract what answers about enterprises look like. */
@Component
class EnterpriseExamples implements OpenApiCustomizer {

    private final Examples examples;

    EnterpriseExamples(JsonMapper json) {
        examples = new Examples(
                json,
                Map.of(
                        "/enterprises/{id}", "enterprise",
                        "/enterprises", "enterprises",
                        "/enterprises/{id}/history", "history"));
    }

    @Override
    public void customise(OpenAPI contract) {
        examples.show(contract);
    }
}
