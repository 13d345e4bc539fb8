package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyEgressRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Traces go to the collector that is named, from every service, and nobody may go there where none is. */
class TracingTests {

    private static final int SERVICES = 4;

    @Test
    void goNowhereUntilACollectorIsNamed() {
        List<Manifest> all = Chart.OBSERVATORY.render("production");
        assertThat(Manifest.every(all, V1Deployment.class))
                .hasSize(SERVICES)
                .allSatisfy(
                        each -> assertThat(environment(each)).doesNotContainKeys("OTLP_ENDPOINT", "TRACE_SAMPLING"));
        assertThat(rules(all, 4318)).isEmpty();
    }

    @Test
    void goFromEveryServiceToTheCollectorsNamespace() {
        List<Manifest> all = Chart.OBSERVATORY.render("production", """
                global:
                  tracing: {endpoint: "http://collector.watch:4318/v1/traces", sampling: 0.25, namespace: watch}
                """);
        assertThat(Manifest.every(all, V1Deployment.class))
                .hasSize(SERVICES)
                .allSatisfy(each -> assertThat(environment(each))
                        .containsEntry("OTLP_ENDPOINT", "http://collector.watch:4318/v1/traces")
                        .containsEntry("TRACE_SAMPLING", "0.25"));
        assertThat(rules(all, 4318))
                .hasSize(SERVICES)
                .allSatisfy(rule -> assertThat(rule.getTo())
                        .singleElement()
                        .satisfies(to -> assertThat(to.getNamespaceSelector().getMatchLabels())
                                .containsEntry("kubernetes.io/metadata.name", "watch")));
    }

    @Test
    void goToACollectorElsewhereAtItsNetworksAlone() {
        List<Manifest> all = Chart.OBSERVATORY.render("small", """
                global:
                  tracing: {endpoint: "https://traces.example.org/v1/traces", networks: [192.0.2.0/24]}
                """);
        assertThat(rules(all, 443))
                .filteredOn(
                        rule -> rule.getTo() != null && rule.getTo().stream().anyMatch(to -> to.getIpBlock() != null))
                .hasSize(SERVICES)
                .allSatisfy(
                        rule -> assertThat(rule.getTo().getFirst().getIpBlock().getCidr())
                                .isEqualTo("192.0.2.0/24"));
    }

    @Test
    void tellsWhatServicesRead() {
        String read = Sources.read(Path.of("../services/trace/src/main/java/eu/observatory/trace/TraceDefaults.java"));
        assertThat(read).contains("\"OTLP_ENDPOINT\"", "${TRACE_SAMPLING:");
    }

    private static Map<String, String> environment(V1Deployment service) {
        return service.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(V1EnvVar::getName, V1EnvVar::getValue));
    }

    private static List<V1NetworkPolicyEgressRule> rules(List<Manifest> all, int port) {
        return Manifest.every(all, V1NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getEgress() != null)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .filter(rule ->
                        rule.getPorts().stream().anyMatch(each -> each.getPort().getIntValue() == port))
                .toList();
    }
}
