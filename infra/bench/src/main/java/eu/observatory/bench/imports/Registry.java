package eu.observatory.bench.imports;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry's jar in a process of its own, with the heap that production gives it, called over HTTP. */
final class Registry implements Closeable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern HEAP = Pattern.compile(" (\\d+)M->(\\d+)M\\(");
    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final String address;
    private final String management;
    private final Path log;
    private final Path collections;

    private Registry(Process process, int port, int managementPort, Path log, Path collections) {
        this.process = process;
        this.address = "http://localhost:" + port;
        this.management = "http://localhost:" + managementPort;
        this.log = log;
        this.collections = collections;
    }

    /** What it used at most, in MiB: of heap before a collection, of heap after one, resident. */
    record Memory(long peak, long live, long resident) {

        @Override
        public String toString() {
            return "heap at most %d MiB, %d MiB after a collection (limit 256); resident at most %d MiB"
                    .formatted(peak, live, resident);
        }
    }

    static Registry start(Path run, Map<String, String> environment, List<String> flags)
            throws IOException, InterruptedException {
        int port = freePort();
        int managementPort = freePort();
        Path log = run.resolve("registry.log");
        Path collections = run.resolve("gc.log");
        List<String> command = new ArrayList<>(
                List.of(Programs.java(), "-Xmx256m", "-Xlog:gc:file=" + collections, "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-jar", Programs.registry().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE", "local",
                        "PORT", String.valueOf(port),
                        "MANAGEMENT_PORT", String.valueOf(managementPort),
                        "IMPORT_SPOOL", run.resolve("spool").toString()));
        Registry registry = new Registry(Programs.child(builder), port, managementPort, log, collections);
        registry.awaitReady();
        return registry;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("The registry did not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(management + "/actuator/health/liveness"))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Uploads files and asks for a job on them; returns its id. */
    String ask(Sample.Set set) throws IOException, InterruptedException {
        String id = post("/imports/sets", Map.of());
        for (Path file : set.files()) {
            send(HttpRequest.newBuilder(URI.create(address + "/imports/sets/" + id + "/files/" + file.getFileName()))
                    .PUT(BodyPublishers.ofFile(file)));
        }
        return post("/imports", set.order(id));
    }

    private String post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        return send(request).path("id").asString();
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** Seconds of CPU that it has used. */
    double cpu() throws IOException {
        return Cpu.of(process.pid());
    }

    Memory memory() throws IOException {
        List<MatchResult> seen =
                HEAP.matcher(Files.readString(collections)).results().toList();
        String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        long resident = HIGH_WATER
                .matcher(status)
                .results()
                .mapToLong(one -> Long.parseLong(one.group(1)))
                .max()
                .orElse(0);
        return new Memory(most(seen, 1), most(seen, 2), resident / 1024);
    }

    private static long most(List<MatchResult> seen, int group) {
        return seen.stream()
                .mapToLong(one -> Long.parseLong(one.group(group)))
                .max()
                .orElse(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
