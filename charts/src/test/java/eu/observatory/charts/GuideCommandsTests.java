package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands of the pages for operators, as far as they can be held against charts and clients without a cluster. */
class GuideCommandsTests {

    private static final Path KUBECTL = Path.of("/usr/bin/kubectl");

    /** Written by the operators. */
    private static final Set<String> MADE_IN_THE_CLUSTER =
            Set.of("kafka-registry", "kafka-search", "engines-cluster-ca-cert", "engines-es-http-certs-public");

    private static final Map<String, Chart> RELEASES =
            Map.of("engines", Chart.ENGINES, "observatory", Chart.OBSERVATORY);

    private static final Map<List<String>, String> HELP = new HashMap<>();

    private final List<Manifest> all = Stream.of(Chart.values())
            .flatMap(chart -> chart.render("production").stream())
            .toList();

    private final List<List<String>> commands = Stream.of("install", "upgrade")
            .flatMap(page -> Commands.of(Path.of("../docs/operate/" + page + ".md")).stream())
            .toList();

    @Test
    void makeEverySecretThatTheChartsName() {
        Map<String, Set<String>> named = new TreeMap<>();
        all.forEach(each -> collect(each.content(), named));
        named.keySet().removeAll(MADE_IN_THE_CLUSTER);
        Map<String, Set<String>> made = new TreeMap<>();
        secrets().forEach(words -> made.put(words.get(6), keys(words)));
        assertThat(made.keySet()).isEqualTo(named.keySet());
        named.forEach((secret, keys) -> assertThat(made.get(secret)).as(secret).containsAll(keys));
    }

    @Test
    void areTakenByTheRealClient() {
        assumeTrue(Files.exists(KUBECTL), "there is no kubectl here");
        List<Manifest> made = secrets()
                .map(words -> Stream.concat(words.stream(), Stream.of("--dry-run=client", "-o", "yaml")))
                .map(words -> Commands.run(words.toList()))
                .flatMap(yaml -> Manifest.all(yaml).stream())
                .toList();
        assertThat(made)
                .hasSizeGreaterThan(5)
                .allSatisfy(secret -> assertThat(Types.violations(secret))
                        .filteredOn(line -> !line.contains("creationTimestamp"))
                        .isEmpty());
        assertThat(commands)
                .filteredOn(words -> words.getFirst().equals("kubectl"))
                .hasSizeGreaterThan(10)
                .allSatisfy(GuideCommandsTests::knowsFlags);
    }

    @Test
    void installAndUpgradeTheChartsThatAreTested() {
        List<List<String>> releases = commands.stream()
                .filter(words -> words.getFirst().equals("helm"))
                .filter(words -> words.contains("charts/engines") || words.contains("charts/observatory"))
                .filter(words -> !words.contains("dependency"))
                .toList();
        assertThat(releases).hasSize(3);
        for (List<String> words : releases) {
            assertThat(words.subList(1, 3)).containsExactly("-n", "observatory");
            assertThat(words.get(3)).isIn("install", "upgrade");
            Chart chart = RELEASES.get(words.get(4));
            assertThat(Path.of("..", words.get(5)).normalize().getFileName()).hasToString(words.get(4));
            assertThat(words.subList(6, words.size()).stream().filter(word -> word.startsWith("-")))
                    .isSubsetOf("-f", "--timeout");
            assertThat(values(words))
                    .containsExactly("charts/" + words.get(4) + "/values-production.yaml", site(chart));
        }
    }

    @Test
    void nameThingsThatAreThere() {
        Set<String> there = new TreeSet<>();
        all.forEach(each -> there.add(each.kind().toLowerCase() + "/" + each.name()));
        List<String> named = commands.stream()
                .filter(words -> words.getFirst().equals("kubectl"))
                .flatMap(List::stream)
                .filter(word -> word.matches("[a-z.0-9]+/[a-z][a-z0-9-]+"))
                .filter(word -> !word.startsWith("pod-security.kubernetes.io"))
                .map(word -> word.replaceFirst("^([a-z]+?)(es|s)?(\\.[a-z.0-9]+)?/", "$1/"))
                .map(word -> word.replace("elasticsearche/", "elasticsearch/"))
                .toList();
        assertThat(named).hasSizeGreaterThan(3).allMatch(there::contains);
        Map<String, String> labels = Manifest.one(all, "Deployment", "observatory-gateway")
                .as(V1Deployment.class)
                .getMetadata()
                .getLabels();
        assertThat(commands)
                .anySatisfy(words -> assertThat(words)
                        .contains("rollout", "app.kubernetes.io/instance=" + labels.get("app.kubernetes.io/instance")));
    }

    private Stream<List<String>> secrets() {
        return commands.stream()
                .filter(words ->
                        words.size() > 6 && words.subList(3, 6).equals(List.of("create", "secret", "generic")));
    }

    private static Set<String> keys(List<String> words) {
        Set<String> keys = new TreeSet<>();
        words.stream().filter(word -> word.startsWith("--from-literal=")).forEach(word -> keys.add(word.split("=")[1]));
        return keys;
    }

    private static List<String> values(List<String> words) {
        return Stream.iterate(0, each -> each < words.size() - 1, each -> each + 1)
                .filter(each -> words.get(each).equals("-f"))
                .map(each -> words.get(each + 1))
                .toList();
    }

    private static String site(Chart chart) {
        return chart == Chart.ENGINES ? "engines.yaml" : "site.yaml";
    }

    /** Whatever names a secret and a key of it, in pods and in the operators' resources. */
    private static void collect(JsonElement here, Map<String, Set<String>> named) {
        if (here.isJsonArray()) {
            here.getAsJsonArray().forEach(each -> collect(each, named));
        } else if (here.isJsonObject()) {
            for (Map.Entry<String, JsonElement> field : here.getAsJsonObject().entrySet()) {
                if (field.getKey().matches("secretKeyRef|secret|\\w+Secret|accessKeyId|secretAccessKey")
                        && field.getValue().isJsonObject()) {
                    JsonObject reference = field.getValue().getAsJsonObject();
                    Set<String> keys =
                            named.computeIfAbsent(reference.get("name").getAsString(), _ -> new TreeSet<>());
                    if (reference.has("key")) {
                        keys.add(reference.get("key").getAsString());
                    }
                }
                collect(field.getValue(), named);
            }
        }
    }

    /** Asks the client itself what it takes. */
    private static void knowsFlags(List<String> words) {
        List<String> own = words.contains("--") ? words.subList(0, words.indexOf("--")) : words;
        List<String> verbs = own.stream()
                .skip(1)
                .filter(
                        word -> word.matches(
                                "create|namespace|label|secret|generic|wait|rollout|status|logs|port-forward|exec|set|image|get"))
                .limit(3)
                .toList();
        List<String> help = Stream.of(List.of("kubectl"), verbs, List.of("--help"))
                .flatMap(List::stream)
                .toList();
        String known = HELP.computeIfAbsent(help, Commands::run)
                + HELP.computeIfAbsent(List.of("kubectl", "options"), Commands::run);
        own.stream()
                .filter(word -> word.matches("--?[a-z].*"))
                .map(word -> word.replaceAll("=.*", ""))
                .forEach(flag -> assertThat(known)
                        .as(words.toString())
                        .containsPattern(flag.startsWith("--") ? flag + "=" : " " + flag + ", --"));
    }
}
