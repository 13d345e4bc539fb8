package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is reached, and nobody reaches anything, but for what the data flow needs. */
class NetworkPolicyTests {

    private final List<Manifest> all = Chart.OBSERVATORY.render("production");
    private final List<V1NetworkPolicy> policies = Manifest.every(all, V1NetworkPolicy.class);

    @Test
    void deniesEveryPodWhatItsOwnPolicyDoesNotAllow() {
        V1NetworkPolicy denial = policy("observatory-default-deny");
        assertThat(denial.getSpec().getIngress()).isNullOrEmpty();
        assertThat(denial.getSpec().getEgress()).isNullOrEmpty();
        assertThat(denial.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(pods()).allMatch(labels -> selects(denial.getSpec().getPodSelector(), labels));
    }

    @Test
    void givesEveryPodPolicyOfItsOwn() {
        assertThat(pods())
                .hasSize(Sources.services().size()
                        + Sources.servicesWithDatabase().size())
                .allSatisfy(labels -> assertThat(policies)
                        .filteredOn(policy -> selects(policy.getSpec().getPodSelector(), labels))
                        .hasSize(2));
        assertThat(policies)
                .allSatisfy(policy -> assertThat(pods())
                        .anyMatch(labels -> selects(policy.getSpec().getPodSelector(), labels)));
    }

    /** Services never call each other. */
    @Test
    void opensBothEndsOfEveryCallAndNoOther() {
        Set<String> wanted = new TreeSet<>(Set.of("portal > gateway"));
        Sources.services().stream()
                .filter(service -> !service.equals("gateway"))
                .forEach(service -> wanted.add("gateway > " + service));
        assertThat(calls("egress")).isEqualTo(calls("ingress")).isEqualTo(wanted);
    }

    @Test
    void reachesTheEnginesThatItsServiceUses() {
        assertThat(egress("gateway")).containsExactlyInAnyOrder(53, 8080, 5432, 443);
        assertThat(egress("registry")).containsExactlyInAnyOrder(53, 5432, 9093, 443, 587);
        assertThat(egress("search")).containsExactlyInAnyOrder(53, 9093, 9200, 443);
        assertThat(egress("portal")).containsExactlyInAnyOrder(53, 8080, 443);
    }

    @Test
    void letsTheIngressInAtTheGatewayAlone() {
        assertThat(Sources.services().stream().filter(this::isOpenToIngress)).containsExactly("gateway");
    }

    @Test
    void reachesEnginesElsewhereAtTheirNetworksAlone() {
        List<Manifest> elsewhere = Chart.OBSERVATORY.render("small", """
                global:
                  postgres: {host: db.example.org, pods: [], networks: [192.0.2.0/24]}
                """);
        V1NetworkPolicy policy =
                Manifest.one(elsewhere, "NetworkPolicy", "observatory-registry").as(V1NetworkPolicy.class);
        assertThat(policy.getSpec().getEgress())
                .filteredOn(rule -> ports(rule.getPorts()).contains(5432))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getTo())
                        .singleElement()
                        .satisfies(to -> assertThat(to.getIpBlock().getCidr()).isEqualTo("192.0.2.0/24")));
    }

    private boolean isOpenToIngress(String service) {
        return policy("observatory-" + service).getSpec().getIngress().stream()
                .flatMap(rule -> rule.getFrom().stream())
                .anyMatch(from -> from.getNamespaceSelector() != null
                        && "ingress"
                                .equals(from.getNamespaceSelector()
                                        .getMatchLabels()
                                        .get("kubernetes.io/metadata.name")));
    }

    private Set<Integer> egress(String service) {
        Set<Integer> ports = new TreeSet<>();
        policy("observatory-" + service).getSpec().getEgress().forEach(rule -> ports.addAll(ports(rule.getPorts())));
        return ports;
    }

    private Set<String> calls(String direction) {
        Set<String> calls = new TreeSet<>();
        for (V1NetworkPolicy policy : policies) {
            String own = policy.getMetadata().getName().replace("observatory-", "");
            if (direction.equals("egress") && policy.getSpec().getEgress() != null) {
                policy.getSpec().getEgress().stream()
                        .filter(rule -> rule.getTo() != null)
                        .flatMap(rule -> rule.getTo().stream())
                        .forEach(to -> named(to.getPodSelector()).forEach(other -> calls.add(own + " > " + other)));
            } else if (policy.getSpec().getIngress() != null) {
                policy.getSpec().getIngress().stream()
                        .flatMap(rule -> rule.getFrom().stream())
                        .forEach(from -> named(from.getPodSelector()).forEach(other -> calls.add(other + " > " + own)));
            }
        }
        return calls;
    }

    private static Stream<String> named(V1LabelSelector selector) {
        return selector == null
                ? Stream.empty()
                : Stream.ofNullable(selector.getMatchLabels().get("app.kubernetes.io/name"));
    }

    private static Set<Integer> ports(List<V1NetworkPolicyPort> ports) {
        Set<Integer> numbers = new TreeSet<>();
        ports.forEach(port -> numbers.add(port.getPort().getIntValue()));
        return numbers;
    }

    private V1NetworkPolicy policy(String name) {
        return Manifest.one(all, "NetworkPolicy", name).as(V1NetworkPolicy.class);
    }

    private List<Map<String, String>> pods() {
        Stream<Map<String, String>> servers = Manifest.every(all, V1Deployment.class).stream()
                .map(each -> each.getSpec().getTemplate().getMetadata().getLabels());
        Stream<Map<String, String>> jobs = Manifest.every(all, V1Job.class).stream()
                .map(each -> each.getSpec().getTemplate().getMetadata().getLabels());
        return Stream.concat(servers, jobs).toList();
    }

    private static boolean selects(V1LabelSelector selector, Map<String, String> labels) {
        Map<String, String> wanted = new HashMap<>(selector.getMatchLabels());
        wanted.entrySet().removeAll(labels.entrySet());
        return wanted.isEmpty();
    }
}
