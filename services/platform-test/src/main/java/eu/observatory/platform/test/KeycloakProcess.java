package eu.observatory.platform.test;

import eu.observatory.local.process.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One real Keycloak as in production, on PostgreSQL and started by {@code infra/keycloak/start.sh}, with the realm of the
 * Observatory and nobody in it; it ends with the JVM that started it.
 */
public final class KeycloakProcess implements AutoCloseable {

    public static final String GATEWAY_SECRET = "the secret of the gateway, for tests alone";

    private static final String ADMINISTRATOR = "administrator";
    private static final String PASSWORD = "the password of the administrator";

    /** The first start of a fresh checkout takes most of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder = folder();
    private final int port = FreePort.any();
    private final Process process;

    private KeycloakProcess(String site) {
        try {
            Path home = built();
            Path log = folder.resolve("target/keycloak.log");
            this.process = launch(home, site, log);
            awaitReady(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param site where the gateway is reached, like {@code http://127.0.0.1:8080} */
    public static KeycloakProcess launch(String site) {
        return new KeycloakProcess(site);
    }

    /** Of the realm and of the script that starts it. */
    public static Path folder() {
        return Path.of(System.getProperty("observatory.engines"))
                .resolveSibling("keycloak")
                .toAbsolutePath();
    }

    /** As it calls itself in tokens. */
    public String issuer() {
        return url() + "/realms/observatory";
    }

    public KeycloakAdmin admin() {
        return new KeycloakAdmin(url(), ADMINISTRATOR, PASSWORD);
    }

    /** What the commands of an administrator read from their environment. */
    public Map<String, String> administration() {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "KEYCLOAK_HOME",
                home().toString(),
                "KC_HOSTNAME",
                url(),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_CLI_PASSWORD",
                PASSWORD);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private Path home() {
        try (var found = Files.list(folder.resolve("target/dist"))) {
            return found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Build infra/keycloak first (mvn … -am does)"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What an image of Keycloak does when it is built, once for a checkout. */
    private Path built() throws IOException {
        Path home = home();
        Path done = home.resolve("built");
        if (Files.notExists(done)) {
            run(List.of("sh", home.resolve("bin/kc.sh").toString(), "build", "--db=postgres", "--cache=local"));
            Files.createFile(done);
        }
        return home;
    }

    private void run(List<String> command) throws IOException {
        Path log = folder.resolve("target/build.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("Keycloak cannot be built:\n" + Files.readString(log));
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(impatient);
        }
    }

    private Process launch(Path home, String site, Path log) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("start.sh").toString(), "--optimized"));
        command.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port));
        command.add("--hostname=" + url());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KEYCLOAK_HOME",
                        home.toString(),
                        "OBSERVATORY_URL",
                        site,
                        "GATEWAY_SECRET",
                        GATEWAY_SECRET,
                        "MAIL_ENABLED",
                        "false",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        PASSWORD,
                        "KC_DB_URL",
                        "jdbc:" + LocalPostgres.freshDatabase(),
                        "KC_DB_USERNAME",
                        "postgres",
                        "KC_DB_PASSWORD",
                        "postgres"));
        Process launched = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        return launched;
    }

    /** The port answers long before the realm is there. */
    private void awaitReady(Path log) throws IOException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Instant until = Instant.now().plus(PATIENCE);
            while (process.isAlive() && Instant.now().isBefore(until)) {
                if (answers(http, ask)) {
                    return;
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        kill();
        throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
    }

    private static boolean answers(HttpClient http, HttpRequest ask) throws InterruptedException {
        try {
            return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
