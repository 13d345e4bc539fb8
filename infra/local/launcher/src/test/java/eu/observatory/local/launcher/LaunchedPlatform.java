package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The whole platform as {@code make up} starts it, on free ports and in a run folder of its own under target. */
record LaunchedPlatform(Path run, Process launcher, Path output) {

    static final Path CHECKOUT = Path.of("../../..").toAbsolutePath().normalize();
    private static final Pattern OPEN = Pattern.compile("^Open http://localhost:([0-9]+)", Pattern.MULTILINE);

    static LaunchedPlatform start(Path run) throws IOException {
        return start(run, Map.of());
    }

    static LaunchedPlatform start(Path run, Map<String, String> settings) throws IOException {
        LaunchedPlatform platform = command(run, "up", settings);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(platform::open);
        return platform;
    }

    static LaunchedPlatform command(Path run, String command) throws IOException {
        return command(run, command, Map.of());
    }

    private static LaunchedPlatform command(Path run, String command, Map<String, String> settings) throws IOException {
        Path output = Files.createTempFile(run.getParent(), command, ".out");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Installation.java().toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        CHECKOUT.resolve("infra/local/launcher/target/lib/*").toString(),
                        Launcher.class.getName(),
                        command))
                .directory(CHECKOUT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("RUN_DIRECTORY", run.toString(), "PORTS", "free", "SAMPLE", "200"));
        builder.environment().putAll(settings);
        return new LaunchedPlatform(run, builder.start(), output);
    }

    private boolean open() throws IOException {
        assertThat(launcher.isAlive()).as(said()).isTrue();
        return OPEN.matcher(said()).find();
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    String site() throws IOException {
        Matcher matcher = OPEN.matcher(said());
        assertThat(matcher.find()).isTrue();
        return "http://127.0.0.1:" + matcher.group(1);
    }

    JsonNode api(String path) throws IOException, InterruptedException {
        return new Http(site()).get("/api" + path);
    }

    int exitCode() throws InterruptedException {
        assertThat(launcher.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return launcher.exitValue();
    }

    List<ProcessHandle> processes() {
        return new ArrayList<>(Leftovers.of(Installation.of(CHECKOUT, run)).processes());
    }

    ProcessHandle java(String service) {
        return processes().stream()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .filter(process -> process.info().commandLine().orElse("").contains("/apps/" + service + "/"))
                .filter(process -> !process.info().commandLine().orElse("").contains("AOTCacheOutput"))
                .findFirst()
                .orElseThrow();
    }
}
