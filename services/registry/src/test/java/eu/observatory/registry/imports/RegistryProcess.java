package eu.observatory.registry.imports;

import eu.observatory.local.process.FreePort;
import eu.observatory.platform.test.LocalPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** The registry in local mode as a process of its own, with little memory and a database of its own. */
final class RegistryProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String database = LocalPostgres.freshDatabase();
    private final int port = FreePort.any();
    private final Path log;
    private final Process process;

    RegistryProcess(Path folder, int megabytes) throws IOException, InterruptedException {
        log = folder.resolve("log");
        String url = database.substring("postgresql://localhost:".length());
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "eu.observatory.registry.RegistryApplication",
                "--server.port=" + port,
                "--management.server.port=0",
                "--spring.profiles.active=local",
                "--observatory.registry.imports.spool.directory=" + folder.resolve("spool"));
        java.environment().put("POSTGRES_PORT", url.substring(0, url.indexOf('/')));
        java.environment().put("POSTGRES_DATABASE", url.substring(url.indexOf('/') + 1));
        java.environment().put("POSTGRES_USER", "postgres");
        java.environment().put("POSTGRES_PASSWORD", "postgres");
        process = java.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log, StandardCharsets.UTF_8).contains("Core territories: ")) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError(log());
            }
            Thread.sleep(100);
        }
    }

    ImportClient client() {
        MockEnvironment environment = new MockEnvironment();
        environment.setProperty("local.server.port", Integer.toString(port));
        return new ImportClient(environment, jdbc());
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:" + database, "postgres", "postgres"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
