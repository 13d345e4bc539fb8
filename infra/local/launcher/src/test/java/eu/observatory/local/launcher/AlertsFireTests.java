package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Breaks a part of the running platform for real: the alert fires, and goes when the part is back. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsFireTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final int MORE_THAN_THE_POOL_HAS = 16;
    private static final int A_MOMENT = 100;

    private final Path run = Path.of("target/alerts").toAbsolutePath();
    private final Path impatient = Path.of("target/impatient").toAbsolutePath();
    private LaunchedPlatform platform;
    private Ports ports;
    private Watch watch;
    private Alarms alarms;
    private Federations federations;

    @BeforeAll
    void start() throws Exception {
        Packaged.require();
        Directories.delete(run);
        platform = LaunchedPlatform.start(
                run,
                Map.of(
                        "PROMETHEUS_INTERVAL", "4s",
                        "PROMETHEUS_ALERTS", Impatient.alerts(impatient),
                        "OBSERVATORY_GATEWAY_LIMIT_SEARCH", "1000000",
                        "OBSERVATORY_GATEWAY_LIMIT_REST", "1000000"));
        watch = Watch.of(run);
        ports = watch.ports();
        alarms = new Alarms(watch);
        federations = Federations.of(ports, Path.of("target/alerts-files").toAbsolutePath());
    }

    @AfterAll
    void end() throws Exception {
        assertThat(LaunchedPlatform.command(run, "down").exitCode()).isZero();
    }

    @Test
    void elasticsearchThatDoesNotAnswer() throws Exception {
        alarms.quiet("ElasticsearchAway");
        try (Stopped _ = Stopped.of(platform, "LocalElasticsearch")) {
            alarms.fires("ElasticsearchAway");
            assertThat(watch.ask("observatory_search_engine_status"))
                    .allSatisfy(series ->
                            assertThat(series.at("/value/1").asString()).isEqualTo("NaN"));
        }
        alarms.quiet("ElasticsearchAway");
    }

    @Test
    void shardWithoutANode() throws Exception {
        alarms.quiet("ElasticsearchRed");
        try (var _ = engine().withHomelessShard()) {
            alarms.fires("ElasticsearchRed");
        }
        alarms.quiet("ElasticsearchRed");
    }

    @Test
    void consumerWhoseChangesNobodyTakes() throws Exception {
        alarms.quiet("ConsumerStuck");
        try (var _ = engine().withFullDisk()) {
            awaitRefusal();
            alarms.fires("ConsumerStuck");
            assertThat(alarms.labels("ConsumerStuck", "topic")).containsExactly("registry.organisations");
            assertThat(watch.ask("max(observatory_search_engine_status) > 0")).hasSize(1);
        }
        alarms.quiet("ConsumerStuck");
    }

    /** The engine looks at its disk now and then only. */
    private void awaitRefusal() {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> {
                    federations.load("federations", TODAY);
                    return !watch.ask("sum(observatory_search_changes_total{outcome=\"failed\"}) > 0")
                            .isEmpty();
                });
    }

    @Test
    void changesThatWaitForABrokerThatIsAway() throws Exception {
        alarms.quiet("OutboxLags");
        try (Stopped _ = Stopped.of(platform, "LocalKafka")) {
            federations.load("federations", TODAY);
            alarms.fires("OutboxLags");
        }
        alarms.quiet("OutboxLags");
    }

    @Test
    void readersWhoWaitForTheDatabase() throws Exception {
        alarms.quiet("DatabasePoolExhausted");
        alarms.quiet("AnswersSlow");
        SteadyLoad readers =
                new SteadyLoad(ports.url("gateway") + "/api/enterprises?limit=1", MORE_THAN_THE_POOL_HAS, A_MOMENT);
        try (SlowTable _ = new SlowTable(ports, run, "enterprise")) {
            alarms.fires("DatabasePoolExhausted");
            alarms.fires("AnswersSlow");
            assertThat(alarms.labels("DatabasePoolExhausted", "job")).containsExactly("registry");
            assertThat(alarms.labels("AnswersSlow", "job")).contains("registry");
            assertThat(alarms.labels("BreakerOpen", "upstream")).isEmpty();
        } finally {
            readers.end();
        }
        alarms.quiet("DatabasePoolExhausted");
        alarms.quiet("AnswersSlow");
    }

    @Test
    void importThatWaitsForTheDatabase() throws Exception {
        alarms.quiet("ImportStalled");
        String job;
        try (HeldTable _ = HeldTable.of(ports, run, "organisation_source")) {
            job = federations.ask("federations", TODAY);
            alarms.fires("ImportStalled");
        }
        federations.awaitEnd(job, "done");
        alarms.quiet("ImportStalled");
    }

    @Test
    void importThatFails() throws Exception {
        alarms.quiet("ImportFailed");
        federations.awaitEnd(federations.askForNonsense(TODAY), "failed");
        alarms.fires("ImportFailed");
        alarms.quiet("ImportFailed");
    }

    /** Imported today, and old all the same. */
    @Test
    void datasetOfHalfAYearAgo() throws Exception {
        alarms.quiet("DatasetStale");
        federations.load("kbo-federations", TODAY.minusMonths(6));
        alarms.fires("DatasetStale");
        federations.load("kbo-federations", TODAY);
        alarms.quiet("DatasetStale");
    }

    @Test
    void serviceThatHangs() throws Exception {
        alarms.quiet("ServiceDown");
        try (Stopped _ = Stopped.of(platform, "/apps/portal/")) {
            alarms.fires("ServiceDown");
            assertThat(alarms.labels("ServiceDown", "job")).containsExactly("portal");
        }
        alarms.quiet("ServiceDown");
    }

    @Test
    void serviceThatFailsItsReaders() throws Exception {
        alarms.quiet("ErrorBudgetBurnsFast");
        SteadyLoad readers = new SteadyLoad(ports.url("gateway") + "/api/search?q=menuiserie", 8, A_MOMENT);
        try {
            try (Stopped _ = Stopped.of(platform, "/apps/search/")) {
                alarms.fires("ErrorBudgetBurnsFast");
                alarms.fires("ErrorBudgetBurnsSlowly");
                alarms.fires("BreakerOpen");
                assertThat(alarms.labels("BreakerOpen", "upstream")).containsExactly("search");
            }
            alarms.quiet("BreakerOpen"); // it closes when somebody asks
        } finally {
            readers.end();
        }
        alarms.quiet("ErrorBudgetBurnsFast");
        alarms.quiet("ErrorBudgetBurnsSlowly");
    }

    private SearchEngine engine() {
        return new SearchEngine(ports.url("elasticsearch"));
    }
}
