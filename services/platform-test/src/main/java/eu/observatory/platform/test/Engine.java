package eu.observatory.platform.test;

import eu.observatory.local.process.FreePort;
import eu.observatory.local.process.LocalProcess;
import eu.observatory.local.process.LocalProcess.Program;
import eu.observatory.local.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real engine in a JVM of its own, out of {@code infra/local}, which a test may stop, kill and start again with its
 * data; it ends with the JVM that started it.
 */
abstract sealed class Engine implements AutoCloseable permits ElasticsearchNode, IssuerProcess, KafkaBroker {

    private final int port = FreePort.any();
    private final Program program;
    private final String[] arguments;
    private LocalProcess process;

    Engine(String name, String mainClass) {
        this(name, mainClass, List.of(), Map.of());
    }

    Engine(String name, String mainClass, List<String> more, Map<String, String> environment) {
        Path directory = directory(name);
        this.program = new Program(Path.of(System.getProperty("observatory.engines"), name), mainClass, environment);
        this.arguments = Stream.concat(
                        Stream.of(directory.toString(), String.valueOf(port), "--with-parent"), more.stream())
                .toArray(String[]::new);
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kill();
            Trees.delete(directory);
        }));
    }

    private static Path directory(String name) {
        try {
            return Files.createTempDirectory("observatory-" + name + "-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** On the same port, with the same data. */
    public synchronized void start() {
        stop();
        process = launch();
    }

    public synchronized void stop() {
        process.terminate();
        awaitEnd();
    }

    public synchronized void kill() {
        process.close();
        awaitEnd();
    }

    /** It keeps its connections and answers nothing, until it goes on. */
    public synchronized void freeze() {
        Signal.STOP.send(process.pid());
    }

    public synchronized void thaw() {
        Signal.CONT.send(process.pid());
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitEnd() {
        try {
            if (!process.endsWithin(30)) {
                process.kill();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private LocalProcess launch() {
        try {
            return program.start(arguments);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(impatient);
        }
    }
}
