package eu.observatory.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of {@code infra/local} in a JVM of its own, from what the build of its module left; ended when closed. */
public final class LocalProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    private LocalProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * What to start.
     *
     * @param module the folder with its jvm.options and target/lib
     */
    public record Program(Path module, String main, Map<String, String> environment) {

        /** Starts it, and waits for nothing. */
        public LocalProcess launch(String... arguments) throws IOException {
            Path home = module.toAbsolutePath();
            Path target = home.resolve("target");
            if (!Files.isDirectory(target.resolve("lib"))) {
                throw new IllegalStateException(
                        "Build it first (mvn … -am does): there is no " + target.resolve("lib"));
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + home.resolve("jvm.options"),
                    "-XX:SharedArchiveFile=" + target.resolve("process.jsa"),
                    "-cp",
                    target.resolve("lib") + "/*",
                    main));
            command.addAll(List.of(arguments));
            Path log = Files.createTempFile(target, "process", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new LocalProcess(builder.start(), log);
        }

        /** Returns when it says READY; fails with all that it said where it does not. */
        public LocalProcess start(String... arguments) throws IOException, InterruptedException {
            LocalProcess started = launch(arguments);
            try {
                started.awaitReady();
                return started;
            } catch (IOException | InterruptedException | RuntimeException failure) {
                started.close();
                throw failure;
            }
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("READY ")) {
            if (endsWithin(0) || System.nanoTime() > end) {
                throw new IllegalStateException("It did not start:\n" + said());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** All that it has printed. */
    public String said() throws IOException {
        return Files.readString(log);
    }

    /** As a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public long pid() {
        return process.pid();
    }

    public void terminate() {
        process.destroy();
    }

    /** As the end of this JVM would. */
    public void closeInput() throws IOException {
        process.outputWriter().close();
    }

    public boolean endsWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    public int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
