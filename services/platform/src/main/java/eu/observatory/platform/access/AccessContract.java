package eu.observatory.platform.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;

/** Writes into the contract who may call each operation, from the rules that are checked. */
final class AccessContract implements GlobalOpenApiCustomizer {

    static final String EXTENSION = "x-observatory-access";

    private static final String TOKEN = "token";
    private static final String CALLER = Caller.class.getSimpleName();

    private final Rules rules;

    AccessContract(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void customise(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        contract.getPaths().forEach(this::describe);
        if (contract.getComponents() != null && contract.getComponents().getSchemas() != null) {
            contract.getComponents().getSchemas().remove(CALLER);
        }
        if (rules.all().stream().anyMatch(rule -> !rule.isOpen())) {
            if (contract.getComponents() == null) {
                contract.setComponents(new Components());
            }
            contract.getComponents().addSecuritySchemes(TOKEN, token());
        }
    }

    private void describe(String path, PathItem item) {
        for (Map.Entry<PathItem.HttpMethod, Operation> one :
                item.readOperationsMap().entrySet()) {
            leaveOutCaller(one.getValue());
            Rule rule = rules.of(HttpMethod.valueOf(one.getKey().name()), path);
            if (rule != null) {
                one.getValue().addExtension(EXTENSION, rule.described());
                if (!rule.isOpen()) {
                    one.getValue().addSecurityItem(new SecurityRequirement().addList(TOKEN));
                }
            }
        }
    }

    /** An {@code Optional} of the caller is taken for a parameter, which the caller alone is not. */
    private static void leaveOutCaller(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null
                && parameters.removeIf(parameter -> parameter.getSchema() != null
                        && ("#/components/schemas/" + CALLER)
                                .equals(parameter.getSchema().get$ref()))
                && parameters.isEmpty()) {
            operation.setParameters(null);
        }
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the issuer, made for the Observatory");
    }
}
