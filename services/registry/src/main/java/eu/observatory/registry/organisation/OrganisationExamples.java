package eu.observatory.registry.organisation;

import eu.observatory.registry.resource.Examples;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the contract what answers about organisations look like. */
@Component
class OrganisationExamples implements OpenApiCustomizer {

    private final Examples examples;

    OrganisationExamples(JsonMapper json) {
        examples = new Examples(
                json,
                Map.of(
                        "/organisations/{id}", "organisation",
                        "/organisations", "organisations",
                        "/organisations/{id}/members", "enterprises",
                        "/organisations/{id}/history", "history"));
    }

    @Override
    public void customise(OpenAPI contract) {
        examples.show(contract);
    }
}
