package eu.observatory.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertTests {

    private static final Path TESTS = Path.of("src/test/promtool");
    private static final Pattern BLOCK = Pattern.compile("```promql\n(.+?)```", Pattern.DOTALL);

    @Test
    void noPageAndNoTestIsLeftOfAnAlertThatIsGone() throws IOException {
        var alerts = Alert.all().map(Alert::name).toList();
        assertThat(alerts).hasSizeGreaterThan(15);
        assertThat(Alert.names(Alert.PAGES).filter(page -> !page.equals("README")))
                .isEqualTo(alerts);
        assertThat(Alert.names(TESTS)).isEqualTo(alerts);
    }

    @ParameterizedTest
    @MethodSource("eu.observatory.watch.Alert#all")
    void isNamedAsItsFileAndLeadsToItsPage(Alert alert) {
        assertThat(alert.rule()).containsEntry("alert", alert.name()).containsKeys("expr", "for");
        assertThat(map(alert, "labels").get("severity")).isIn("page", "ticket");
        assertThat(map(alert, "annotations"))
                .containsEntry("runbook_url", "docs/runbooks/" + alert.name() + ".md")
                .containsKey("summary");
    }

    @ParameterizedTest
    @MethodSource("eu.observatory.watch.Alert#all")
    void hasAPageThatSaysWhatToDo(Alert alert) {
        String page = Alert.read(alert.page());
        assertThat(page).startsWith("# " + alert.name() + "\n");
        for (String section : new String[] {"Meaning", "Impact", "Diagnosis", "Mitigation"}) {
            assertThat(page).containsPattern("\n## " + section + "\n\n[^#\\s]");
        }
    }

    @ParameterizedTest
    @MethodSource("eu.observatory.watch.Alert#all")
    void itsTestLetsItFireAndBeQuiet(Alert alert) {
        String test = Alert.read(alert.test());
        assertThat(test).contains("/" + alert.name() + ".yaml]");
        assertThat(test).contains("alertname=\"" + alert.name() + "\", alertstate=\"firing\"");
        assertThat(test.split("\n  - name: "))
                .as("a case that is quiet")
                .anySatisfy(one -> assertThat(one).contains("exp_samples: []").doesNotContain("alertname="));
    }

    @ParameterizedTest
    @MethodSource("eu.observatory.watch.Alert#all")
    void firesWhenItShouldAndOnlyThen(Alert alert) throws Exception {
        Promtool promtool = Promtool.here();
        promtool.agrees("check", "rules", "--lint-fatal", alert.file().toString());
        promtool.agrees("test", "rules", alert.test().toString());
    }

    /** Those that {@code promql} blocks show, a line each. */
    @ParameterizedTest
    @MethodSource("eu.observatory.watch.Alert#all")
    void prometheusUnderstandsTheExpressionsOfItsPage(Alert alert, @TempDir Path folder) throws Exception {
        String rules = BLOCK.matcher(Alert.read(alert.page()))
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> "      - {record: 'a:b', expr: '" + line.replace("'", "''") + "'}")
                .collect(Collectors.joining("\n", "groups:\n  - name: a\n    rules:\n", "\n"));
        if (rules.contains("record")) {
            Path file = Files.writeString(folder.resolve("expressions.yaml"), rules);
            Promtool.here().agrees("check", "rules", "--lint=none", file.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Alert alert, String part) {
        return (Map<String, Object>) alert.rule().get(part);
    }
}
