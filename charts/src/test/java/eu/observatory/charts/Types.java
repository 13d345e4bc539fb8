package eu.observatory.charts;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.util.ModelMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is wrong with a manifest, by the types that Kubernetes and the operators give its kind. */
final class Types {

    private static final Path SCHEMAS = Path.of("src/test/resources/types");
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private Types() {}

    /** Unknown and missing fields, wrong types and values that no enumeration has. */
    static List<String> violations(Manifest manifest) {
        List<String> violations = new ArrayList<>();
        KNOWN.computeIfAbsent(manifest.kind(), Types::schema)
                .validate(manifest.content().toString(), InputFormat.JSON)
                .forEach(each -> violations.add(manifest + ": " + each));
        Class<?> type = ofKubernetes(manifest);
        if (type != null && type.getPackageName().endsWith("openapi.models")) {
            check(type, manifest, violations);
        }
        return violations;
    }

    /** Reads it as Kubernetes' own client does, quantities and all. */
    private static void check(Class<?> type, Manifest manifest, List<String> violations) {
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, manifest.content());
            JSON.getGson().fromJson(manifest.content(), type);
        } catch (InvocationTargetException refused) {
            violations.add(manifest + ": " + refused.getCause());
        } catch (JsonParseException | IllegalArgumentException unreadable) {
            violations.add(manifest + ": " + unreadable);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Class<?> ofKubernetes(Manifest manifest) {
        String[] parts = manifest.apiVersion().split("/");
        return parts.length == 1
                ? ModelMapper.getApiTypeClass("", parts[0], manifest.kind())
                : ModelMapper.getApiTypeClass(parts[0], parts[1], manifest.kind());
    }

    private static Schema schema(String kind) {
        try {
            String text = Files.readString(SCHEMAS.resolve(kind + ".json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException unknown) {
            throw new UncheckedIOException("No types of " + kind, unknown);
        }
    }
}
