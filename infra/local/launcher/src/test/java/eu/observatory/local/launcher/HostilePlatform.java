package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One platform without a sample, for all tests that bring files of their own; stopped with the JVM. */
record HostilePlatform(LaunchedPlatform platform, Ports ports) {

    private static final Duration MOMENT = Duration.ofMinutes(2);
    private static final Path RUN = Path.of("target/hostile").toAbsolutePath();
    private static final Map<String, String> SETTINGS = Map.of(
            "SAMPLE", "0",
            "OBSERVATORY_GATEWAY_LIMIT_SEARCH", "1000000",
            "OBSERVATORY_GATEWAY_LIMIT_SIGNIN", "1000000",
            "OBSERVATORY_GATEWAY_LIMIT_REST", "1000000",
            "OBSERVATORY_GATEWAY_LIMIT_EXPORTS", "1000000");

    static HostilePlatform only() {
        return Only.PLATFORM;
    }

    private static final class Only {
        static final HostilePlatform PLATFORM = start();
    }

    private static HostilePlatform start() {
        try {
            Packaged.require();
            Directories.delete(RUN);
            LaunchedPlatform platform = LaunchedPlatform.start(RUN, SETTINGS);
            Runtime.getRuntime().addShutdownHook(new Thread(HostilePlatform::stop));
            return new HostilePlatform(
                    platform,
                    Ports.kept(Installation.of(LaunchedPlatform.CHECKOUT, RUN).ports()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop() {
        try {
            LaunchedPlatform.command(RUN, "down").exitCode();
        } catch (IOException failure) {
            System.err.println("The hostile platform was not stopped: " + failure);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    String site() throws IOException {
        return platform.site();
    }

    Path run() {
        return platform.run();
    }

    Http registry() {
        return new Http(ports.url("registry"), operator());
    }

    Machine operator() {
        return new Machine(ports, "imports:write");
    }

    /** Waits until it is done, and returns the job. */
    JsonNode load(List<Path> files, Map<String, Object> order) throws Exception {
        Http registry = registry();
        String set = registry.post("/imports/sets", Map.of()).path("id").asString();
        for (Path file : files) {
            registry.put("/imports/sets/" + set + "/files/" + file.getFileName(), file);
        }
        Map<String, Object> whole = new HashMap<>(order);
        whole.put("set", set);
        String id = registry.post("/imports", whole).path("id").asString();
        JsonNode job = await().atMost(MOMENT)
                .until(
                        () -> registry.get("/imports/" + id),
                        now -> List.of("done", "failed", "awaiting-confirmation")
                                .contains(now.path("state").asString()));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }

    /** Until the index has as many enterprises as the registry. */
    void awaitIndexed() throws Exception {
        long enterprises = count("/enterprises?limit=1");
        await().atMost(MOMENT)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(count("/search?type=enterprise&limit=1")).isEqualTo(enterprises));
    }

    private long count(String path) throws Exception {
        return platform.api(path).path("total").asLong();
    }
}
