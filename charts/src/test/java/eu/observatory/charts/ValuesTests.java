package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.models.V1Deployment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may say, and is told where it is wrong. */
class ValuesTests {

    @ParameterizedTest
    @CsvSource({
        "registry.replica,             3,      replica",
        "global.postgress.host,        db,     postgress",
        "search.uses.elastic,          true,   elastic",
        "portal.env.lower,             x,      lower",
        "global.image.tag,             latest, /global/image/tag",
        "global.site,                  observatory.example.org, /global/site",
        "route.kind,                   Route,  /route/kind",
        "gateway.resources.limits.gpu, 1,      gpu",
        "global.tracing.sampling,      2,      /global/tracing/sampling",
        "global.tracing.endpoint,      collector:4317, /global/tracing/endpoint",
        "statistics.replicas,          2,      statistics"
    })
    void refusesWhatItDoesNotKnow(String name, String value, String named) {
        assertThatThrownBy(() -> Chart.OBSERVATORY.render("small", Map.of(name, value)))
                .hasMessageContaining(named);
    }

    @Test
    void saysWhatAnInstallationHasToName() {
        assertThatThrownBy(() -> Chart.OBSERVATORY.render("small", Map.of("global.image.registry", "")))
                .hasMessageContaining("global.image.registry must name the registry");
        assertThatThrownBy(() -> Chart.OBSERVATORY.render("small", Map.of("route.gateway.name", "")))
                .hasMessageContaining("route.gateway.name must name the Gateway");
        assertThatThrownBy(() -> Chart.ENGINES.render("small", Map.of("postgres.enabled", false)))
                .hasMessageContaining("keycloak.database.host must name a server");
    }

    @Test
    void lints() {
        for (Chart chart : Chart.values()) {
            assertThat(chart.helm().lint().call().isFailed()).as(chart.name()).isFalse();
        }
    }

    @Test
    void runsOneReplicaOfEachWhereItIsSmall() {
        assertThat(Manifest.every(Chart.OBSERVATORY.render("small"), V1Deployment.class))
                .allMatch(each -> each.getSpec().getReplicas() == 1);
    }

    @Test
    void leavesTheNumberOfReplicasToTheScalerInProduction() {
        List<Manifest> all = Chart.OBSERVATORY.render("production");
        assertThat(Manifest.every(all, V1Deployment.class))
                .allMatch(each -> each.getSpec().getReplicas() == null);
        assertThat(all)
                .filteredOn(each -> each.kind().equals("HorizontalPodAutoscaler"))
                .hasSameSizeAs(Sources.services());
    }

    @Test
    void scalesConsumerByItsLagWhereKedaIs() {
        List<Manifest> all = Chart.OBSERVATORY.render("production", Map.of("search.scaling.lag.enabled", "true"));
        assertThat(all)
                .filteredOn(each -> each.kind().equals("HorizontalPodAutoscaler"))
                .hasSize(Sources.services().size() - 1);
        assertThat(Manifest.one(all, "ScaledObject", "observatory-search")
                        .content()
                        .toString())
                .contains("\"topic\":\"registry.enterprises\"", "\"consumerGroup\":\"search\"");
    }

    @Test
    void carriesDashboardsAndAlertsWhereTheyAreWanted() {
        assertThat(Chart.OBSERVATORY.render("production"))
                .filteredOn(each -> each.kind().equals("ServiceMonitor"))
                .hasSameSizeAs(Sources.services());
        assertThat(Chart.OBSERVATORY.render("small"))
                .noneMatch(each -> each.kind().equals("ServiceMonitor"));
    }
}
