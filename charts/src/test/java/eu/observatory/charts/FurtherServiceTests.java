package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is not built here: a chart of its own beside this one, as docs/new-service.md shows it. */
class FurtherServiceTests {

    private static final Path PAGE = Path.of("../docs/new-service.md");

    @TempDir
    private Path folder;

    @Test
    void isReachedByTheGatewayOfTheOtherReleaseAndByNobodyElse() throws IOException {
        List<Manifest> region = region();
        V1NetworkPolicy policy =
                Manifest.one(region, "NetworkPolicy", "region-permits").as(V1NetworkPolicy.class);
        assertThat(policy.getSpec().getIngress().getFirst().getFrom())
                .singleElement()
                .satisfies(from -> assertThat(from.getPodSelector().getMatchLabels())
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "app.kubernetes.io/name", "gateway", "app.kubernetes.io/instance", "observatory")));

        List<Manifest> observatory = Chart.OBSERVATORY.render("small", Guide.block(PAGE, "site.yaml"));
        V1NetworkPolicy gateway = Manifest.one(observatory, "NetworkPolicy", "observatory-gateway")
                .as(V1NetworkPolicy.class);
        assertThat(gateway.getSpec().getEgress())
                .filteredOn(rule -> rule.getTo() != null)
                .flatExtracting(rule -> rule.getTo())
                .extracting(to ->
                        to.getPodSelector() == null ? null : to.getPodSelector().getMatchLabels())
                .contains(Map.of("app.kubernetes.io/name", "permits", "app.kubernetes.io/instance", "region"));
        assertThat(Manifest.one(observatory, "Deployment", "observatory-gateway")
                        .content()
                        .toString())
                .contains(
                        "\"OBSERVATORY_GATEWAY_ROUTE_SERVICES_PERMITS_URL\",\"value\":\"http://region-permits:8080\"");
    }

    @Test
    void isWatchedLikeTheOthersAndComesFromARegistryOfItsOwn() throws IOException {
        List<Manifest> region = region();
        assertThat(Manifest.one(region, "ServiceMonitor", "region-permits")
                        .content()
                        .toString())
                .contains("\"targetLabel\":\"platform\"", "\"replacement\":\"observatory\"", "app.kubernetes.io/name");
        assertThat(Manifest.one(region, "Deployment", "region-permits")
                        .as(V1Deployment.class)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .isEqualTo("registry.region.example/permits:2.3.0");
    }

    /** With the values of this chart, whose globals it takes; the rest of them means nothing to it. */
    private List<Manifest> region() throws IOException {
        Path observatory = Chart.OBSERVATORY.folder().toAbsolutePath();
        Chart.OBSERVATORY.helm();
        Files.writeString(
                folder.resolve("Chart.yaml"),
                Guide.block(PAGE, "Chart.yaml")
                        .replace("file://../service", "file://" + observatory.resolveSibling("service")));
        Files.writeString(folder.resolve("values.yaml"), Guide.block(PAGE, "values.yaml"));
        Helm helm = new Helm(folder);
        helm.dependency().update().call();
        return Manifest.all(helm.template()
                .withName("region")
                .withNamespace("observatory")
                .withKubeVersion("1.34.0")
                .withValuesFile(observatory.resolve("values.yaml"))
                .withValuesFile(Guide.values("site.yaml"))
                .withValuesFile(folder.resolve("values.yaml"))
                .set("global.monitoring.enabled", true)
                .set("permits.migration.hook", false)
                .call());
    }
}
