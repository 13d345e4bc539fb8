package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What somebody sees who watches the platform, and what must not grow while readers ask for ever new things. */
record Watching(Watch watch, LightLoad load) {

    private static final Duration MOMENT = Duration.ofSeconds(70);

    private static final int ROUNDS = 10;

    /** What Prometheus and the operator's monitors put on a series themselves. */
    private static final Pattern TARGET =
            Pattern.compile("[{,](job|platform|instance|service|namespace|pod|container|endpoint)=");

    private static final Pattern METRIC = Pattern.compile(
            "\\b(?:observatory|http_server|spring|kafka|r2dbc|hikaricp|jvm|process|logback)_[a-z0-9_]+");

    static Watching of(Path run) throws IOException {
        Watch watch = Watch.of(run);
        return new Watching(watch, LightLoad.on(watch.ports(), run));
    }

    void seesEveryServiceAndKnowsEveryAlert() throws Exception {
        assertThat(watch.ask("up == 1").stream()
                        .map(series -> series.at("/metric/job").asString()))
                .containsExactlyInAnyOrderElementsOf(Deployed.names(LaunchedPlatform.CHECKOUT));
        long files;
        try (var alerts = Files.list(LaunchedPlatform.CHECKOUT.resolve("charts/observatory/alerts"))) {
            files = alerts.count();
        }
        assertThat(watch.rules().findValues("alerts")).hasSize((int) files);
        await().atMost(MOMENT)
                .untilAsserted(() ->
                        assertThat(watch.rules().findValuesAsString("health")).containsOnly("ok"));
    }

    /** Each dashboard's panels, one by one, until each has shown a number. */
    void showsANumberInEveryPanel() throws Exception {
        List<Dashboard.Question> open = Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.questions().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(open).hasSizeGreaterThan(80);
        await().atMost(MOMENT).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            load.ask("menuiserie", 0);
            for (Dashboard.Question question : List.copyOf(open)) {
                if (hasNumber(watch.ask(question.expression()))) {
                    open.remove(question);
                }
            }
            assertThat(open).isEmpty();
        });
    }

    private static boolean hasNumber(List<JsonNode> series) {
        return series.stream()
                .anyMatch(one -> Double.isFinite(
                        Double.parseDouble(one.at("/value/1").asString().replace("Inf", "Infinity"))));
    }

    /** An alert on a metric that nobody gives would be quiet for ever. */
    void givesEveryMetricThatAlertsSpeakOf() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (JsonNode expression : watch.rules().findValues("query")) {
            Matcher metric = METRIC.matcher(expression.asString());
            while (metric.find()) {
                if (watch.ask("count(" + metric.group() + ")").isEmpty()) {
                    missing.add(metric.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    void listsItsOwnMetricsOnTheirPage() throws Exception {
        String page = Files.readString(LaunchedPlatform.CHECKOUT.resolve("docs/metrics.md"));
        Set<String> unlisted = new TreeSet<>();
        for (String service : Deployed.names(LaunchedPlatform.CHECKOUT)) {
            watch.scraped(service).stream()
                    .map(series -> series.replaceFirst("[{].*", "").replaceFirst("_(bucket|count|sum|max)$", ""))
                    .filter(name -> name.startsWith("observatory_"))
                    .filter(name -> !page.contains("`" + name + "`"))
                    .forEach(unlisted::add);
        }
        assertThat(unlisted).isEmpty();
    }

    /** What somebody makes up in ten rounds must not become ten values of a label, of whatever metric. */
    void hasNoMoreSeriesForWhatIsMadeUp() throws Exception {
        for (int round = 0; round < 2; round++) {
            load.ask("zqx" + round, round);
        }
        Map<String, Labels> before = labels();
        for (int round = 2; round < 2 + ROUNDS; round++) {
            load.ask("zqx" + round, round);
        }
        for (String service : Deployed.names(LaunchedPlatform.CHECKOUT)) {
            List<String> scraped = watch.scraped(service);
            assertThat(scraped)
                    .as(service)
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("zqx"));
            assertThat(scraped).as(service).noneMatch(line -> line.contains("2001:db8"));
            assertThat(scraped).as(service).noneMatch(line -> line.contains("topic=\"registry_"));
            assertThat(scraped)
                    .as(service)
                    .noneMatch(line -> TARGET.matcher(line).find());
            assertThat(scraped).as(service).hasSizeLessThan(4_000);
        }
        labels().forEach((service, now) ->
                assertThat(now.grown(before.get(service), ROUNDS)).as(service).isEmpty());
    }

    private Map<String, Labels> labels() throws Exception {
        Map<String, Labels> all = new HashMap<>();
        for (String service : Deployed.names(LaunchedPlatform.CHECKOUT)) {
            all.put(service, Labels.of(watch.scraped(service)));
        }
        return all;
    }
}
