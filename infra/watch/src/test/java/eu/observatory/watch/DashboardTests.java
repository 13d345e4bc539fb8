package eu.observatory.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be said of the dashboards without a platform; what they show of one is asked in the launcher's tests. */
class DashboardTests {

    private static final Path FOLDER = Alert.CHECKOUT.resolve("charts/observatory/dashboards");
    private static final Pattern OWN = Pattern.compile("\\bobservatory_[a-z0-9_]+");
    private static final int WIDTH = 24;

    static Stream<String> all() throws IOException {
        return Alert.names(FOLDER);
    }

    static Stream<String> texts(Checkout checkout) {
        Path folder = checkout.root().resolve("charts/observatory/dashboards");
        try {
            return Alert.names(folder).map(name -> Alert.read(folder.resolve(name + ".json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void thereIsOneForEachThingThatIsWatched() throws IOException {
        assertThat(all()).contains("overview", "gateway", "service", "kafka", "search", "imports", "promises");
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBeProvisionedAsItIs(String name) {
        JsonNode dashboard = read(name);
        assertThat(dashboard.path("uid").asString()).isEqualTo("observatory-" + name);
        assertThat(dashboard.path("title").asString()).startsWith("Observatory: ");
        assertThat(dashboard.path("schemaVersion").asInt()).isBetween(39, 42);
        assertThat(dashboard.has("id")).as("Grafana gives ids itself").isFalse();
        assertThat(dashboard.at("/templating/list/0/type").asString()).isEqualTo("datasource");
        List<Integer> ids = panels(name).map(panel -> panel.path("id").asInt()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPanelSaysWhatItShowsAndInWhichUnit(String name) {
        assertThat(shown(name)).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotBlank();
            assertThat(panel.path("description").asString()).endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asString()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty().allSatisfy(target -> {
                assertThat(target.path("expr").asString()).isNotBlank();
                assertThat(target.at("/datasource/uid").asString()).isEqualTo("${datasource}");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void noPanelLiesOnAnother(String name) {
        Set<String> taken = new TreeSet<>();
        panels(name).map(panel -> panel.path("gridPos")).forEach(place -> {
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(WIDTH);
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    String cell = (place.path("x").asInt() + x) + ","
                            + (place.path("y").asInt() + y);
                    assertThat(taken.add(cell)).as("twice: " + cell).isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void prometheusUnderstandsEveryExpression(String name, @TempDir Path folder) throws Exception {
        String rules = expressions(name)
                .map(expression -> "      - {record: 'a:b', expr: '"
                        + expression.replace("$__rate_interval", "1m").replace("'", "''") + "'}")
                .collect(Collectors.joining("\n", "groups:\n  - name: a\n    rules:\n", "\n"));
        Path file = Files.writeString(folder.resolve("expressions.yaml"), rules);
        Promtool.here().agrees("check", "rules", "--lint=none", file.toString());
    }

    @Test
    void everyOwnMetricThatTheyAndAlertsUseIsOnThePage() throws IOException {
        String page = Alert.read(Alert.CHECKOUT.resolve("docs/metrics.md"));
        Set<String> unlisted = new TreeSet<>();
        Stream.concat(all().flatMap(DashboardTests::expressions), Alert.all().map(Alert::expression))
                .flatMap(expression -> OWN.matcher(expression).results())
                .map(found -> found.group().replaceFirst("_(bucket|count|sum)$", ""))
                .filter(name -> !page.contains("`" + name + "`"))
                .forEach(unlisted::add);
        assertThat(unlisted).isEmpty();
    }

    private static Stream<String> expressions(String name) {
        return shown(name)
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString());
    }

    private static Stream<JsonNode> shown(String name) {
        return panels(name).filter(panel -> !panel.path("type").asString().equals("row"));
    }

    private static Stream<JsonNode> panels(String name) {
        return read(name).path("panels").valueStream();
    }

    private static JsonNode read(String name) {
        return new JsonMapper().readTree(Alert.read(FOLDER.resolve(name + ".json")));
    }
}
