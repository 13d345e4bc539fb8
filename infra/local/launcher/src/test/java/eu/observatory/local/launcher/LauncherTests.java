package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.TraceCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One installation's life, told in order: started, read, hurt, killed, started again, stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTests {

    private static final Duration MOMENT = Duration.ofSeconds(90);

    private static final Map<String, String> SETTINGS =
            Map.of("OBSERVATORY_REGISTRY_IMPORTS_SPOOL_FILESIZE", "4MB", "PROMETHEUS_INTERVAL", "2s");

    private final Path run = Path.of("target/run").toAbsolutePath();
    private LaunchedPlatform platform;
    private TraceCollector collector;

    @BeforeAll
    void start() throws IOException {
        collector = TraceCollector.start();
        Packaged.require();
        Directories.delete(run);
        Map<String, String> followed = new HashMap<>(SETTINGS);
        followed.putAll(Map.of("OTLP_ENDPOINT", collector.endpoint(), "TRACE_SAMPLING", "1"));
        platform = LaunchedPlatform.start(run, followed);
    }

    /** Also ends what a start that failed has left. */
    @AfterAll
    void end() throws Exception {
        assertThat(LaunchedPlatform.command(run, "down").exitCode()).isZero();
        collector.close();
    }

    @Test
    @Order(1)
    void importsItsSampleAndIndexesIt() throws Exception {
        long enterprises =
                platform.api("/enterprises?sample=true&limit=1").path("total").asLong();
        assertThat(enterprises).isGreaterThan(150);
        await().atMost(MOMENT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(platform.api("/search?type=enterprise&limit=1")
                                .path("total")
                                .asLong())
                        .isEqualTo(enterprises));
        long organisations =
                platform.api("/organisations?limit=1").path("total").asLong();
        assertThat(organisations).isPositive();
        await().atMost(MOMENT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(platform.api("/search?type=organisation&limit=1")
                                .path("total")
                                .asLong())
                        .isEqualTo(organisations));
    }

    @Test
    @Order(2)
    void letsMachinesImportByTheirScopeAndNobodyElse() throws Exception {
        Ports ports = Ports.kept(Installation.of(LaunchedPlatform.CHECKOUT, run).ports());
        Http.Pass importing = new Machine(ports, "imports:write");
        for (String imports : List.of(platform.site() + "/api", ports.url("registry"))) {
            assertThat(new Http(imports, importing)
                            .get("/imports?limit=1")
                            .path("total")
                            .asLong())
                    .isPositive();
            assertThatThrownBy(() -> new Http(imports).get("/imports"))
                    .hasMessageContaining("401")
                    .hasMessageContaining("sign-in-required");
            assertThatThrownBy(() -> new Http(imports, new Machine(ports, "read")).get("/imports"))
                    .hasMessageContaining("403")
                    .hasMessageContaining("forbidden");
        }
    }

    @Test
    @Order(2)
    void refusesUploadsThatAreNone() throws Exception {
        Http.Pass importing = new Machine(
                Ports.kept(Installation.of(LaunchedPlatform.CHECKOUT, run).ports()), "imports:write");
        Uploads uploads = new Uploads(
                platform.site(),
                new Http(platform.site() + "/api", importing),
                importing.header(),
                run.resolve("spool"));
        uploads.refusesOtherKindsOfFiles();
        uploads.refusesWhatIsTooLargeBeforeItIsThere();
        uploads.keepsFilesInTheirSetWhateverTheyAreCalled();
        uploads.importsNothingFromAZipOfOtherThings();
    }

    @Test
    @Order(2)
    void letsReadersFindAnEnterpriseAndSeeBothLenses() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            new Walk(chromium, platform.site(), "fr").fromWordToLenses();
            new Walk(chromium, platform.site(), "en").fromWordToLenses();
        }
    }

    @Test
    @Order(3)
    void letsAMemberSignInAndOutAndKnowsThemThroughARestartOfTheGateway() throws Exception {
        String site = platform.site().replace("127.0.0.1", "localhost");
        try (Chromium chromium = Chromium.start()) {
            new Membership(chromium, site, "fr").fromSignInToSignOut(this::restartGateway);
            new Membership(chromium, site, "en").fromSignInToSignOut(() -> {});
        }
    }

    @Test
    @Order(4)
    void letsAContributorClaimAnEnterpriseAndSayWhatItHasOnceAnEditorOfItsRegionAgrees() throws Exception {
        String site = platform.site().replace("127.0.0.1", "localhost");
        try (Chromium chromium = Chromium.start()) {
            new Moderation(chromium, site).fromClaimToSearch();
        }
    }

    @Test
    @Order(4)
    void letsAContributorProveByTheCodeOfALetterThatAnEnterpriseIsTheirs() throws Exception {
        String site = platform.site().replace("127.0.0.1", "localhost");
        try (Chromium chromium = Chromium.start()) {
            new ProofByCode(chromium, site, platform).fromCodeToSearch();
        }
    }

    @Test
    @Order(5)
    void isFollowedFromAnEditorsBrowserToTheIndex() {
        Followed followed = new Followed(collector);
        followed.anEditorsDecisionToTheIndexInOneTrace();
        followed.nobodyAndNothingThatWasTyped();
    }

    @Test
    @Order(5)
    void isWatchedWherePrometheusIsInstalled() throws Exception {
        Watching watching = Watching.of(run);
        watching.seesEveryServiceAndKnowsEveryAlert();
        watching.showsANumberInEveryPanel();
        watching.givesEveryMetricThatAlertsSpeakOf();
        watching.listsItsOwnMetricsOnTheirPage();
    }

    @Test
    @Order(5)
    void hasNoMoreSeriesForWhatReadersMakeUp() throws Exception {
        Watching.of(run).hasNoMoreSeriesForWhatIsMadeUp();
    }

    @Test
    @Order(5)
    void showsAnOperatorWhatWorksAndWhatDoesNot() throws Exception {
        String site = platform.site().replace("127.0.0.1", "localhost");
        try (Chromium chromium = Chromium.start()) {
            new Operating(chromium, platform, site).seesWhatWorksAndWhatDoesNot();
        }
    }

    private void restartGateway() {
        ProcessHandle killed = platform.java("gateway");
        killed.destroyForcibly();
        await().atMost(MOMENT).ignoreExceptions().untilAsserted(() -> {
            assertThat(platform.java("gateway").pid()).isNotEqualTo(killed.pid());
            assertThat(platform.api("/enterprises?limit=1").path("total").asLong())
                    .isPositive();
        });
    }

    @Test
    @Order(6)
    void startsAgainAServiceThatWasKilled() throws Exception {
        ProcessHandle killed = platform.java("registry");
        killed.destroyForcibly();
        await().atMost(MOMENT).ignoreExceptions().untilAsserted(() -> {
            assertThat(platform.java("registry").pid()).isNotEqualTo(killed.pid());
            assertThat(platform.api("/enterprises?limit=1").path("total").asLong())
                    .isPositive();
        });
        assertThat(platform.said()).contains("registry ended").contains("starting registry again");
    }

    @Test
    @Order(7)
    void refusesToRunTwiceFromOneFolder() throws Exception {
        LaunchedPlatform second = LaunchedPlatform.command(run, "up");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(Files.readString(second.output())).contains("already runs").contains("make down");
    }

    @Test
    @Order(8)
    void leavesNothingRunningWhenItIsKilled() throws Exception {
        List<ProcessHandle> processes = platform.processes();
        assertThat(processes).hasSizeGreaterThanOrEqualTo(8);
        platform.launcher().destroyForcibly().waitFor();
        await().atMost(MOMENT).untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    @Order(9)
    void keepsItsDataAndStopsOnRequest() throws Exception {
        platform = LaunchedPlatform.start(run, SETTINGS);
        assertThat(platform.api("/enterprises?sample=true&limit=1")
                        .path("total")
                        .asLong())
                .isGreaterThan(150);
        LaunchedPlatform down = LaunchedPlatform.command(run, "down");
        assertThat(down.exitCode()).isZero();
        assertThat(platform.exitCode()).isZero();
        assertThat(platform.processes()).isEmpty();
    }
}
