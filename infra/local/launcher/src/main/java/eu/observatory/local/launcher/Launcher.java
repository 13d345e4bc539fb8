package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code up} starts the whole platform and stays until it is stopped; {@code down} stops it from elsewhere. */
public final class Launcher {

    private final Installation installation;
    private final Display display;
    private volatile int exitCode;

    private Launcher(Installation installation, Display display) {
        this.installation = installation;
        this.display = display;
    }

    public static void main(String[] arguments) throws Exception {
        String command = arguments.length == 1 ? arguments[0] : "";
        Path checkout = Path.of("");
        Path run = Path.of(System.getenv().getOrDefault("RUN_DIRECTORY", ".run"));
        Launcher launcher = new Launcher(Installation.of(checkout, run), Display.standard());
        try {
            switch (command) {
                case "up" -> launcher.up();
                case "down" -> launcher.down();
                default -> throw new Unfit("usage: Launcher up|down");
            }
        } catch (Unfit reason) {
            System.err.println(reason.getMessage());
            launcher.exitCode = 1;
            System.exit(1);
        } catch (Platform.Stopped stopped) {
            Thread.currentThread().join(); // the hook that stops everything ends this process
        }
    }

    private void up() throws IOException, InterruptedException, SQLException {
        RunLock lock = RunLock.take(installation);
        endLeftovers();
        Ports ports = Ports.from(System.getenv());
        Checks.all(installation, ports);
        Platform platform = new Platform(installation, display);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, lock), "stop"));
        start(platform, ports);
        Thread.currentThread().join();
    }

    private void start(Platform platform, Ports ports) throws IOException, InterruptedException, SQLException {
        Secrets secrets = Secrets.of(installation);
        Postgres postgres = new Postgres(installation, ports, secrets);
        Engines engines = new Engines(installation, ports);
        Services services = new Services(installation, ports, postgres, secrets);
        display.say("Starting PostgreSQL, Kafka and Elasticsearch, then the services");
        platform.start(List.of(postgres.part(), engines.kafka(), engines.elasticsearch()));
        postgres.createDatabases(Services.WITH_DATABASE);
        platform.start(services.parts());
        display.say("Open " + ports.url("gateway").replace("127.0.0.1", "localhost")
                + "    (Ctrl-C or `make down` stops everything)");
    }

    private void stop(Platform platform, RunLock lock) {
        display.say("Stopping");
        platform.stop();
        lock.close();
        display.say("Stopped");
        Runtime.getRuntime().halt(exitCode); // being asked to stop is no error, whatever the signal
    }

    private void down() throws IOException, InterruptedException {
        Optional<ProcessHandle> launcher = RunLock.holder(installation);
        if (launcher.isPresent()) {
            end(launcher.get());
        }
        boolean left = endLeftovers();
        display.say(launcher.isPresent() || left ? "Stopped" : "Nothing was running");
    }

    private static void end(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        try {
            launcher.onExit().get(90, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            launcher.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean endLeftovers() {
        Leftovers leftovers = Leftovers.of(installation);
        if (leftovers.processes().isEmpty()) {
            return false;
        }
        display.say("Ending " + leftovers.processes().size() + " processes that an earlier run left");
        leftovers.end(20);
        return true;
    }
}
