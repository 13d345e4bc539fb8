package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Breaks a part of the running platform for real: the alert fires, and goes when the part is back. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsFireTests {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Path ALERTS = LaunchedPlatform.CHECKOUT.resolve("charts/observatory/alerts");

    private final Path run = Path.of("target/alerts").toAbsolutePath();
    private final Path impatient = Path.of("target/impatient").toAbsolutePath();
    private LaunchedPlatform platform;
    private Watch watch;

    @BeforeAll
    void start() throws IOException {
        Packaged.require();
        Directories.delete(run);
        Directories.delete(impatient);
        Files.createDirectories(impatient);
        try (Stream<Path> alerts = Files.list(ALERTS)) {
            for (Path alert : alerts.toList()) {
                Files.writeString(impatient.resolve(alert.getFileName()), impatient(Files.readString(alert)));
            }
        }
        platform = LaunchedPlatform.start(
                run, Map.of("PROMETHEUS_INTERVAL", "4s", "PROMETHEUS_ALERTS", impatient + "/*.yaml"));
        watch = Watch.of(run);
    }

    @AfterAll
    void end() throws Exception {
        assertThat(LaunchedPlatform.command(run, "down").exitCode()).isZero();
    }

    /** The same alerts, which wait for seconds where they else wait for minutes. */
    private static String impatient(String alert) {
        return alert.replaceFirst("for: \\d+[mh]", "for: 8s").replace("lag_seconds) > 300", "lag_seconds) > 15");
    }

    @Test
    void elasticsearchThatDoesNotAnswer() throws Exception {
        quiet("ElasticsearchAway");
        try (Stopped _ = Stopped.of(platform, "LocalElasticsearch")) {
            fires("ElasticsearchAway");
            assertThat(watch.ask("observatory_search_engine_status"))
                    .allSatisfy(series ->
                            assertThat(series.at("/value/1").asString()).isEqualTo("NaN"));
        }
        goes("ElasticsearchAway");
    }

    @Test
    void changesThatWaitForABrokerThatIsAway() throws Exception {
        quiet("OutboxLags");
        try (Stopped _ = Stopped.of(platform, "LocalKafka")) {
            assertThat(LaunchedPlatform.command(run, "sample-remove").exitCode())
                    .isZero();
            fires("OutboxLags");
        }
        goes("OutboxLags");
    }

    @Test
    void serviceThatHangs() throws Exception {
        quiet("ServiceDown");
        try (Stopped _ = Stopped.of(platform, "/apps/portal/")) {
            fires("ServiceDown");
            assertThat(watch.ask("ALERTS{alertname=\"ServiceDown\",alertstate=\"firing\"}"))
                    .allSatisfy(series ->
                            assertThat(series.at("/metric/job").asString()).isEqualTo("portal"));
        }
        goes("ServiceDown");
    }

    private void quiet(String alert) throws Exception {
        assertThat(firing()).doesNotContain(alert);
    }

    private void fires(String alert) {
        await().atMost(LONG).pollInterval(Duration.ofSeconds(2)).until(() -> firing().contains(alert));
    }

    private void goes(String alert) {
        await().atMost(LONG).pollInterval(Duration.ofSeconds(2)).until(() -> !firing().contains(alert));
    }

    private Set<String> firing() throws IOException, InterruptedException {
        return watch.ask("ALERTS{alertstate=\"firing\"}").stream()
                .map(series -> series.at("/metric/alertname").asString())
                .collect(Collectors.toSet());
    }
}
