package eu.observatory.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as others start it: its own JVM, from target/lib, ended with this object at the latest. */
record ServerProcess(Process process) implements AutoCloseable {

    static ServerProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jvm.options",
                "-XX:SharedArchiveFile=" + Path.of("target", "server.jsa"),
                "-cp",
                Path.of("target", "lib", "*").toString(),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        Path log = Files.createTempFile(Path.of("target"), "server", ".log");
        ServerProcess server = new ServerProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        await().atMost(Duration.ofSeconds(90)).until(() -> server.saysReady(log));
        return server;
    }

    private boolean saysReady(Path log) throws IOException {
        String output = Files.readString(log);
        assertThat(process.isAlive()).as(output).isTrue();
        return output.contains("READY ");
    }

    void terminate() {
        process.destroy();
    }

    void closeInput() throws IOException {
        process.outputWriter().close();
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
