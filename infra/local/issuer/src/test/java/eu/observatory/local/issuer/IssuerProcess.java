package eu.observatory.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The issuer as others start it: its own JVM, from target/lib, ended with this object at the latest. */
record IssuerProcess(Process process, Path log) implements AutoCloseable {

    static final String GATEWAY_SECRET = "the gateway's secret of this test";

    static IssuerProcess start(String... arguments) throws IOException {
        IssuerProcess issuer = launch(arguments);
        await().atMost(Duration.ofSeconds(90)).until(issuer::saysReady);
        return issuer;
    }

    static IssuerProcess launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jvm.options",
                "-XX:SharedArchiveFile=" + Path.of("target", "issuer.jsa"),
                "-cp",
                Path.of("target", "lib", "*").toString(),
                LocalIssuer.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path log = Files.createTempFile(Path.of("target"), "issuer", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ISSUER_GATEWAY_SECRET", GATEWAY_SECRET);
        return new IssuerProcess(builder.start(), log);
    }

    private boolean saysReady() throws IOException {
        assertThat(process.isAlive()).as(said()).isTrue();
        return said().contains("READY ");
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    void closeInput() throws IOException {
        process.outputWriter().close();
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
