package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyEgressRule;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keycloak's pods and whoever calls them, or is called by them: both ends are open, and nothing else. */
class KeycloakPolicyTests {

    /** As its operator labels its servers and, with another {@code app}, the Job that imports a realm. */
    private static final Map<String, String> SERVER = Map.of(
            "app", "keycloak",
            "app.kubernetes.io/managed-by", "keycloak-operator",
            "app.kubernetes.io/instance", "engines-keycloak",
            "app.kubernetes.io/component", "server");

    private static final Map<String, String> IMPORT = Map.of(
            "app", "keycloak-realm-import",
            "app.kubernetes.io/managed-by", "keycloak-operator",
            "app.kubernetes.io/instance", "engines-keycloak");

    private static final Map<String, String> DATABASE = Map.of("cnpg.io/cluster", "engines-postgres");

    private final List<Manifest> engines = Chart.ENGINES.render("production");

    @Test
    void reachesItsDatabaseFromServersAndImportAlike() {
        V1NetworkPolicy postgres = policy(engines, "engines-postgres");
        for (Map<String, String> pod : List.of(SERVER, IMPORT)) {
            assertThat(selects(own(engines), pod)).isTrue();
            assertThat(egress(engines, 5432)).anyMatch(to -> selects(to, DATABASE));
            assertThat(postgres.getSpec().getIngress())
                    .filteredOn(rule -> isFor(rule.getPorts(), 5432))
                    .anyMatch(rule -> rule.getFrom().stream().anyMatch(from -> selects(from, pod)));
        }
        assertThat(selects(postgres, DATABASE)).isTrue();
    }

    @Test
    void reachesNobodyElse() {
        assertThat(own(engines).getSpec().getEgress().stream()
                        .flatMap(rule -> rule.getPorts().stream())
                        .map(port -> port.getPort().getIntValue()))
                .containsExactlyInAnyOrder(53, 53, 7800, 57800, 5432, 587);
        assertThat(egress(engines, 7800)).anyMatch(to -> selects(to, SERVER));
        assertThat(own(Chart.ENGINES.render("small", Map.of("keycloak.mail.enabled", false)))
                        .getSpec()
                        .getEgress())
                .noneMatch(rule -> isFor(rule.getPorts(), 587));
    }

    @Test
    void reachesDatabaseAndMailElsewhereAtTheirNetworksAlone() {
        List<Manifest> elsewhere = Chart.ENGINES.render("small", """
                keycloak:
                  database: {host: db.example.org, networks: [192.0.2.0/24]}
                  mail: {networks: [198.51.100.1/32]}
                """);
        assertThat(egress(elsewhere, 5432))
                .singleElement()
                .satisfies(to -> assertThat(to.getIpBlock().getCidr()).isEqualTo("192.0.2.0/24"));
        assertThat(egress(elsewhere, 587))
                .singleElement()
                .satisfies(to -> assertThat(to.getIpBlock().getCidr()).isEqualTo("198.51.100.1/32"));
        assertThat(policy(elsewhere, "engines-postgres").toString()).doesNotContain("keycloak");
    }

    /** The gateway that leads to the issuer inside the cluster, instead of by its public address. */
    @Test
    void isReachedByServicesThatTakeTheInnerWay() {
        List<Manifest> services = Chart.OBSERVATORY.render("small", """
                global:
                  issuer: {port: 8080, pods: [app=keycloak], innerUrl: "http://engines-keycloak-service:8080/realms/observatory"}
                """);
        V1NetworkPolicy gateway = policy(services, "observatory-gateway");
        assertThat(gateway.getSpec().getEgress())
                .filteredOn(rule -> isFor(rule.getPorts(), 8080))
                .anyMatch(rule -> rule.getTo().stream().anyMatch(to -> selects(to, SERVER)));
        Map<String, String> caller = Manifest.one(services, "Deployment", "observatory-gateway")
                .as(V1Deployment.class)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
        assertThat(visitors("http"))
                .filteredOn(peer -> peer.has("podSelector"))
                .singleElement()
                .satisfies(peer -> assertThat(peer.getAsJsonObject("podSelector")
                                .getAsJsonObject("matchLabels")
                                .entrySet())
                        .allMatch(label -> label.getValue().getAsString().equals(caller.get(label.getKey()))));
    }

    @Test
    void isOpenToTheEntranceAndToMonitoringAlone() {
        assertThat(visitors("http")).hasSize(2).anyMatch(peer -> peer.toString().contains("\"ingress\""));
        assertThat(visitors("management"))
                .singleElement()
                .satisfies(peer -> assertThat(peer.toString()).contains("\"monitoring\""));
    }

    private List<JsonObject> visitors(String port) {
        return Manifest.one(engines, "Keycloak", "engines-keycloak")
                .at("spec", "networkPolicy", port)
                .orElseThrow()
                .getAsJsonArray()
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<V1NetworkPolicyPeer> egress(List<Manifest> all, int port) {
        return own(all).getSpec().getEgress().stream()
                .filter(rule -> isFor(rule.getPorts(), port))
                .map(V1NetworkPolicyEgressRule::getTo)
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isFor(List<V1NetworkPolicyPort> ports, int number) {
        return ports.stream().anyMatch(port -> port.getPort().getIntValue() == number);
    }

    /** Those by which it selects pods; none where it is a network or another namespace. */
    private static Optional<Map<String, String>> labels(V1NetworkPolicyPeer peer) {
        return Optional.ofNullable(peer.getPodSelector()).map(V1LabelSelector::getMatchLabels);
    }

    private static boolean selects(V1NetworkPolicyPeer peer, Map<String, String> labels) {
        return labels(peer)
                .filter(wanted -> labels.entrySet().containsAll(wanted.entrySet()))
                .isPresent();
    }

    private static boolean selects(V1NetworkPolicy policy, Map<String, String> labels) {
        return labels.entrySet()
                .containsAll(policy.getSpec().getPodSelector().getMatchLabels().entrySet());
    }

    private static V1NetworkPolicy own(List<Manifest> all) {
        return policy(all, "engines-keycloak");
    }

    private static V1NetworkPolicy policy(List<Manifest> all, String name) {
        return Manifest.one(all, "NetworkPolicy", name).as(V1NetworkPolicy.class);
    }
}
