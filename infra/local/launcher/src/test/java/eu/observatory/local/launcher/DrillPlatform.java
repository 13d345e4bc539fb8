package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A platform of the drill's own, which is destroyed in part or whole and started again from what is left. */
final class DrillPlatform {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Map<String, String> SETTINGS =
            Map.of("OBSERVATORY_GATEWAY_LIMIT_REST", "1000000", "OBSERVATORY_GATEWAY_LIMIT_SEARCH", "1000000");

    private final Path run;
    private final Path files;
    private final Backup backup;
    private LaunchedPlatform platform;

    DrillPlatform(Path folder) throws IOException {
        Directories.delete(folder);
        this.run = Files.createDirectories(folder.resolve("run"));
        this.files = folder.resolve("files");
        this.backup = new Backup(run, folder.resolve("backup"));
        Installation installation = Installation.of(LaunchedPlatform.CHECKOUT, run);
        new Postgres(
                        installation,
                        Ports.from(Deployed.in(LaunchedPlatform.CHECKOUT), Map.of("PORTS", "free")),
                        Secrets.of(installation))
                .part();
        backup.archive();
        start();
    }

    Backup backup() {
        return backup;
    }

    Path run() {
        return run;
    }

    String site() throws IOException {
        return platform.site().replace("127.0.0.1", "localhost");
    }

    void start() throws IOException {
        platform = LaunchedPlatform.start(run, SETTINGS);
    }

    /** As when the power goes. */
    void kill() throws Exception {
        List<ProcessHandle> all = platform.processes();
        platform.launcher().destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofMinutes(1)).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    void stop() throws Exception {
        assertThat(LaunchedPlatform.command(run, "down").exitCode()).isZero();
    }

    void lose(String... parts) throws IOException {
        for (String part : parts) {
            assertThat(run.resolve(part)).isDirectory();
            Directories.delete(run.resolve(part));
        }
    }

    Databases databases() {
        return Databases.of(run);
    }

    /** Forty units of an official file, each named after the edition; every tenth asks in the second one to be masked. */
    void load(int edition) throws Exception {
        HostileSets sets = new HostileSets(files);
        Sheet units = sets.unitsOf();
        Sheet places = sets.placesOf();
        for (int number = 0; number < 40; number++) {
            boolean masked = edition > 1 && number % 10 == 0;
            HostileSets.unit(units, places, number, masked ? "P" : "O", masked ? "[ND]" : "Atelier de l'an " + edition);
        }
        Map<String, Object> order = new HashMap<>(Map.of(
                "format",
                "sirene",
                "dataset",
                "drill",
                "extractDate",
                "2026-01-%02d".formatted(edition),
                "territory",
                "FR"));
        order.put("complete", true);
        order.put("licence", "CC0-1.0");
        new HostilePlatform(platform, databases().ports())
                .load(List.of(units.write(files), places.write(files)), order);
    }

    /** Once nothing waits any more, and topics and index say what the database says. */
    Census census() throws Exception {
        Databases databases = databases();
        await().atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> databases
                        .column("registry", "select count(*) from outbox_mark")
                        .equals(List.of("0")));
        Census[] last = {Census.of(run)};
        await().atMost(LONG)
                .pollInterval(Duration.ofSeconds(6))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Census before = last[0];
                    last[0] = Census.of(run);
                    last[0].agrees();
                    assertThat(last[0].equals(before)).as("at rest").isTrue();
                });
        return last[0];
    }
}
