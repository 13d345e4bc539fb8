package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.util.ModelMapper;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every manifest is one that Kubernetes takes. */
class ObservatoryTypesTests {

    /** Kinds that operators bring; their types are checked beside these. */
    private static final Set<String> OF_OPERATORS =
            Set.of("HTTPRoute", "ServiceMonitor", "PrometheusRule", "ScaledObject", "TriggerAuthentication");

    @ParameterizedTest
    @ValueSource(strings = {"", "small", "production"})
    void rendersWhatKubernetesTakes(String profile) {
        check(Chart.OBSERVATORY.render(profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ingress", "none"})
    void rendersEveryEntrance(String kind) {
        check(Chart.OBSERVATORY.render("production", Map.of("route.kind", kind, "route.ingress.tlsSecret", "site")));
    }

    private static void check(List<Manifest> manifests) {
        assertThat(manifests).hasSizeGreaterThan(20);
        for (Manifest manifest : manifests) {
            if (OF_OPERATORS.contains(manifest.kind())) {
                continue;
            }
            Class<?> type = typeOf(manifest);
            assertThat(type).as("the type of " + manifest).isNotNull();
            assertThatCode(() -> validate(type, manifest.content()))
                    .as(manifest.toString())
                    .doesNotThrowAnyException();
            assertThatCode(() -> JSON.getGson().fromJson(manifest.content(), type))
                    .as(manifest.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static Class<?> typeOf(Manifest manifest) {
        String[] parts = manifest.apiVersion().split("/");
        return parts.length == 1
                ? ModelMapper.getApiTypeClass("", parts[0], manifest.kind())
                : ModelMapper.getApiTypeClass(parts[0], parts[1], manifest.kind());
    }

    /** Refuses unknown and missing fields. */
    private static void validate(Class<?> type, JsonElement content) throws Throwable {
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, content);
        } catch (InvocationTargetException refusal) {
            throw refusal.getCause();
        }
    }
}
