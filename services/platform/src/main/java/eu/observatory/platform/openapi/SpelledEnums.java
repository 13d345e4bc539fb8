package eu.observatory.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the values of enums in the contract as they are written in JSON and in parameters: lower-case, with hyphens. */
final class SpelledEnums {

    private SpelledEnums() {}

    static void spell(OpenAPI contract) {
        contract.getComponents().getSchemas().values().forEach(SpelledEnums::spell);
        contract.getPaths().values().forEach(path -> path.readOperations().forEach(SpelledEnums::spell));
    }

    private static void spell(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> spell(parameter.getSchema()));
        }
    }

    private static void spell(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        respell(schema);
        spell(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(SpelledEnums::spell);
        }
    }

    private static <T> void respell(Schema<T> schema) {
        List<T> constants = schema.getEnum();
        if (constants != null) {
            @SuppressWarnings("unchecked")
            List<T> spelled = (List<T>) constants.stream()
                    .map(constant ->
                            String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            schema.setEnum(spelled);
        }
    }
}
