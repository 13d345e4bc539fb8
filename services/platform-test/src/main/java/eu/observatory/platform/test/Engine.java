package eu.observatory.platform.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real engine in a JVM of its own, out of {@code infra/local}, which a test may stop, kill and start again with its
 * data; it ends with the JVM that started it.
 */
abstract sealed class Engine implements AutoCloseable permits ElasticsearchNode, IssuerProcess, KafkaBroker {

    private final String name;
    private final String mainClass;
    private final Path directory;
    private final int port;
    private final List<String> more;
    private final Map<String, String> environment;
    private Process process;

    Engine(String name, String mainClass) {
        this(name, mainClass, List.of(), Map.of());
    }

    Engine(String name, String mainClass, List<String> more, Map<String, String> environment) {
        this.name = name;
        this.mainClass = mainClass;
        this.more = more;
        this.environment = environment;
        try {
            this.directory = Files.createTempDirectory("observatory-" + name + "-");
            this.port = freePort();
            this.process = launch();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kill();
            Trees.delete(directory);
        }));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** On the same port, with the same data. */
    public synchronized void start() {
        stop();
        try {
            process = launch();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public synchronized void stop() {
        process.destroy();
        awaitEnd();
    }

    public synchronized void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** It keeps its connections and answers nothing, until it goes on. */
    public synchronized void freeze() {
        signal("STOP");
    }

    public synchronized void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -%s of the %s answered %d".formatted(name, this.name, status));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        Path home = Path.of(System.getProperty("observatory.engines"), name);
        Path libraries = home.resolve("target/lib");
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException("Build infra/local/" + name + " first (mvn … -am does): no " + libraries);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("jvm.options"),
                "-XX:SharedArchiveFile=" + home.resolve("target/test-archive.jsa"),
                "-cp",
                libraries + "/*",
                mainClass,
                directory.toString(),
                String.valueOf(port),
                "--with-parent"));
        command.addAll(more);
        Path errors = directory.resolveSibling(directory.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process launched = builder.start();
        awaitReady(launched, errors);
        return launched;
    }

    private void awaitReady(Process launched, Path errors) throws IOException {
        BufferedReader output = launched.inputReader(StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY")) {
                drain(launched.getInputStream());
                return;
            }
            seen.append(line).append('\n');
        }
        throw new IllegalStateException("%s did not start:%n%s%s".formatted(name, seen, Files.readString(errors)));
    }

    /** A pipe of a process blocks the carrier of a virtual thread; two engines would stop all of them on two cores. */
    private static void drain(InputStream output) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                output.transferTo(OutputStream.nullOutputStream());
            } catch (IOException ended) {
                // The engine is gone, and its output with it.
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
