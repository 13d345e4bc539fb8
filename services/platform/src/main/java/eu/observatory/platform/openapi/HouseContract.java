package eu.observatory.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds what is the same in every service: a relative address (the gateway knows the path in front), and problems as the answer to failures. */
final class HouseContract implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    private final String service;

    HouseContract(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI contract) {
        if (contract.getInfo() == null
                || "OpenAPI definition".equals(contract.getInfo().getTitle())) {
            contract.setInfo(new Info().title("Observatory " + service).version("1"));
        }
        contract.setServers(List.of(new Server().url("/")));
        if (contract.getComponents() == null) {
            contract.setComponents(new Components());
        }
        contract.getComponents().addSchemas(PROBLEM, problem());
        if (contract.getPaths() != null) {
            contract.getPaths().values().forEach(path -> path.readOperations().forEach(HouseContract::answerFailures));
            SpelledEnums.spell(contract);
        }
    }

    private static void answerFailures(Operation operation) {
        Schema<Object> reference = new Schema<>();
        reference.set$ref("#/components/schemas/" + PROBLEM);
        MediaType problem = new MediaType();
        problem.setSchema(reference);
        ApiResponse failure = new ApiResponse().description("What went wrong, and the way out");
        failure.setContent(new Content().addMediaType("application/problem+json", problem));
        operation.getResponses().putIfAbsent("default", failure);
    }

    private static Schema<?> problem() {
        Schema<Object> problem = new Schema<>();
        problem.setTypes(Set.of("object"));
        problem.setDescription("A problem (RFC 9457)");
        property(problem, "type", "string", "urn:observatory:problem:…, stable");
        property(problem, "title", "string", "The status in words");
        property(problem, "status", "integer", "The status code");
        property(problem, "detail", "string", "What is wrong and what to do about it");
        property(problem, "instance", "string", "The path that was asked for");
        property(problem, "field", "string", "The parameter, header or field it is about");
        problem.setRequired(List.of("type", "title", "status", "detail", "instance"));
        return problem;
    }

    private static void property(Schema<Object> problem, String name, String type, String description) {
        Schema<Object> property = new Schema<>();
        property.setTypes(Set.of(type));
        property.setDescription(description);
        problem.addProperty(name, property);
    }
}
