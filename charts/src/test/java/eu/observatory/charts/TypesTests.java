package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every manifest is one that Kubernetes and the operators take. */
class TypesTests {

    @ParameterizedTest
    @EnumSource
    void rendersWhatIsTaken(Chart chart) {
        for (String profile : List.of("", "small", "production")) {
            check(chart.render(profile));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ingress", "none"})
    void rendersEveryEntrance(String kind) {
        check(Chart.OBSERVATORY.render("production", Map.of("route.kind", kind, "route.ingress.tlsSecret", "site")));
    }

    @Test
    void rendersScalingByLagAndDashboards() {
        List<Manifest> all = Chart.OBSERVATORY.render(
                "production", Map.of("search.scaling.lag.enabled", true, "global.monitoring.dashboards.enabled", true));
        check(all);
        assertThat(all).extracting(Manifest::kind).contains("ScaledObject", "TriggerAuthentication", "ConfigMap");
    }

    @Test
    void rendersEnginesOneByOne() {
        for (String engine : List.of("postgres", "kafka", "elasticsearch", "keycloak")) {
            List<Manifest> others = Chart.ENGINES.render(
                    "production", Map.of(engine + ".enabled", false, "keycloak.database.host", "db.example.org"));
            check(others);
            assertThat(others)
                    .hasSizeLessThan(Chart.ENGINES.render("production").size());
        }
        check(Chart.ENGINES.render("small", Map.of("kafka.namespaces[0]", "keda")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 1, protocol: TCPP}]}}",
                "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {port: 1}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: two}}",
                "{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, metadata: {name: a}, spec: {partition: 3}}",
                "{apiVersion: k8s.keycloak.org/v2alpha1, kind: Keycloak, metadata: {name: a}, spec: {proxy: {headers: x}}}",
                "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: a}, spec: {instances: 1, storag: 1}}"
            })
    void noticesWhatIsNot(String manifest) {
        assertThat(Types.violations(Manifest.all(manifest).getFirst())).isNotEmpty();
    }

    private static void check(List<Manifest> manifests) {
        assertThat(manifests).hasSizeGreaterThan(10);
        assertThat(manifests.stream().flatMap(each -> Types.violations(each).stream()))
                .isEmpty();
    }
}
