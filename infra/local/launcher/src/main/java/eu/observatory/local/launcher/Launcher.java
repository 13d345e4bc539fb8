package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code up} starts the whole platform and stays until it is stopped; {@code down} stops it from elsewhere. */
public final class Launcher {

    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final Installation installation;
    private final Display display;
    private volatile int exitCode = 1;

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
                case "sample-remove" -> launcher.removeSample();
                case "replay" -> launcher.replay();
                default -> throw new Unfit("usage: Launcher up|down|sample-remove|replay");
            }
        } catch (Unfit reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        } catch (Platform.Stopped stopped) {
            Thread.currentThread().join(); // the hook that stops everything ends this process
        }
    }

    private void up() throws IOException, InterruptedException, SQLException {
        RunLock lock = RunLock.take(installation);
        endLeftovers();
        Ports ports = Ports.from(Deployed.in(installation.checkout()), System.getenv());
        int sample = Sample.size(System.getenv());
        Checks.all(installation, ports);
        ports.keep(installation.ports());
        Platform platform = new Platform(installation, display);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, lock), "stop"));
        start(platform, ports, sample);
        Thread.currentThread().join();
    }

    private void start(Platform platform, Ports ports, int sample)
            throws IOException, InterruptedException, SQLException {
        Secrets secrets = Secrets.of(installation);
        Postgres postgres = new Postgres(installation, ports, secrets);
        Engines engines = new Engines(installation, ports);
        Services services = new Services(installation, ports, postgres, secrets);
        display.say("Starting PostgreSQL, Kafka and Elasticsearch, then the services");
        platform.start(List.of(postgres.part(), engines.kafka(), engines.elasticsearch()));
        postgres.createDatabases(services.deployed().stream()
                .filter(Deployed::hasDatabase)
                .map(Deployed::name)
                .toList());
        List<Part> parts = new ArrayList<>(services.parts());
        parts.add(new Issuer(installation, ports, secrets).part());
        parts.add(engines.mail());
        platform.start(parts);
        provideSample(ports, sample);
        awaitSite(ports);
        display.say("Open " + ports.url("gateway").replace("127.0.0.1", "localhost")
                + "    (Ctrl-C or `make down` stops everything)");
        display.say("Accounts to sign in with are listed at " + ports.url("issuer"));
        display.say("Mails are files in " + installation.data("mail"));
        exitCode = 0;
        watch(platform, ports);
        for (FastStart start : services.untrained()) {
            train(platform, services, start);
        }
    }

    /** The platform is of use without it, so a failure is said and the rest goes on. */
    private void provideSample(Ports ports, int size) throws InterruptedException {
        try {
            sample(ports).provide(size);
        } catch (IOException e) {
            display.say("  The sample is not complete; the next `make up` tries again. " + e.getMessage());
        }
    }

    /** A reader's first search should not be the one that loads the classes of every service. */
    private void awaitSite(Ports ports) throws IOException, InterruptedException {
        Readiness site = Readiness.answers(ports.url("gateway") + "/fr/search?q=observatoire");
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (!site.test(installation.log("portal"))) {
            if (System.nanoTime() > end) {
                display.say("  The search page does not answer yet: see the logs in "
                        + installation.run().resolve("logs"));
                return;
            }
            display.moving("  waiting for the first page");
            Thread.sleep(500);
        }
    }

    /** What serves does not depend on it, so a failure is said and the rest goes on. */
    private void watch(Platform platform, Ports ports) throws InterruptedException {
        Optional<Prometheus> prometheus = Prometheus.of(installation, ports, System.getenv());
        if (prometheus.isEmpty()) {
            display.say("Nothing watches: install Prometheus to see metrics and alerts");
            return;
        }
        try {
            platform.start(List.of(prometheus.get().part()));
            display.say(
                    "Metrics are at " + ports.url("prometheus") + ", alerts at " + ports.url("prometheus") + "/alerts");
        } catch (IOException | Unfit failure) {
            display.say("  Nothing watches, for Prometheus did not start; everything else runs. See "
                    + installation.log("prometheus"));
        }
    }

    /** Makes the next start faster; this one is none the worse when it fails. */
    private void train(Platform platform, Services services, FastStart start) throws IOException, InterruptedException {
        Part training = services.training(start);
        if (platform.runToEnd(training) != 0 || !start.keepRecording()) {
            display.say("  The next start of the " + start.service() + " will be no faster: see "
                    + installation.log(training.name()));
        }
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

    private void removeSample() throws IOException, InterruptedException {
        sample(Ports.kept(installation.ports())).remove();
    }

    private Sample sample(Ports ports) {
        return new Sample(installation, new Http(ports.url("registry"), new Machine(ports, "imports:write")), display);
    }

    /** Gives every consumer its own dead letters again. */
    private void replay() throws IOException, InterruptedException {
        Ports ports = Ports.kept(installation.ports());
        List<Deployed> consumers = Deployed.in(installation.checkout()).stream()
                .filter(Deployed::hasTopics)
                .toList();
        for (Deployed service : consumers) {
            Http management = new Http(ports.url(service.name() + "-management"));
            display.say(service.name() + ": " + management.post("/actuator/deadletters", Map.of()));
        }
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
