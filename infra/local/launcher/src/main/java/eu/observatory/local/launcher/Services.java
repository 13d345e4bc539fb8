package eu.observatory.local.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The Boot services, configured by environment only, as they are anywhere else. */
record Services(Installation installation, Ports ports, Postgres postgres, Secrets secrets) {

    /** Megabytes of heap where the usual ones are too few, by what each holds under an import or a search. */
    private static final Map<String, Integer> HEAP = Map.of("registry", 256, "search", 160);

    private static final int USUAL_HEAP = 128;

    /** Flags of the JVM that somebody chose; they win over those below. */
    private static final List<String> CHOSEN = Stream.of(
                    System.getenv().getOrDefault("SERVICE_FLAGS", "").split(" "))
            .filter(flag -> !flag.isBlank())
            .toList();

    List<Part> parts() {
        return deployed().stream().map(this::part).toList();
    }

    List<Deployed> deployed() {
        return Deployed.in(installation.checkout());
    }

    private Part part(Deployed service) {
        FastStart start = new FastStart(installation, service.name());
        return new Part(
                service.name(),
                () -> command(service.name(), start.cache(), start.jar()),
                environment(service),
                Readiness.probe(ports.of(service.name() + "-management")));
    }

    /** A start that ends before anything listens or runs, and leaves a cache that makes the next ones faster. */
    Part training(FastStart start) {
        Deployed service = deployed().stream()
                .filter(each -> each.name().equals(start.service()))
                .findFirst()
                .orElseThrow();
        List<String> flags = List.of("-XX:AOTCacheOutput=" + start.recording(), "-Dspring.context.exit=onRefresh");
        return new Part(
                service.name() + "-training",
                () -> politely(command(service.name(), flags, start.jar())),
                environment(service),
                log -> start.trained());
    }

    List<FastStart> untrained() {
        return deployed().stream()
                .map(service -> new FastStart(installation, service.name()))
                .filter(start -> !start.trained())
                .toList();
    }

    private static List<String> politely(List<String> command) {
        List<String> polite = new ArrayList<>(List.of("nice", "-n", "15"));
        polite.addAll(command);
        return polite;
    }

    private List<String> command(String service, List<String> flags, String jar) {
        List<String> command = new ArrayList<>(List.of(
                Installation.java().toString(),
                installation.mark(),
                "-Xms32m",
                "-Xmx" + HEAP.getOrDefault(service, USUAL_HEAP) + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(CHOSEN);
        command.addAll(flags);
        command.addAll(List.of("-jar", jar));
        return command;
    }

    private Map<String, String> environment(Deployed service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("PORT", String.valueOf(ports.of(service.name())));
        environment.put("MANAGEMENT_PORT", String.valueOf(ports.of(service.name() + "-management")));
        environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + ports.of("kafka"));
        environment.put("ELASTICSEARCH_URL", ports.url("elasticsearch"));
        Deployed.names(installation.checkout())
                .forEach(other -> environment.put(other.toUpperCase(Locale.ROOT) + "_URL", ports.url(other)));
        environment.put("CALLER_SECRET", secrets.of("caller"));
        environment.put("OBSERVATORY_PLATFORM_CURSORSECRET", secrets.of("cursors"));
        environment.put(
                "OBSERVATORY_REGISTRY_IMPORTS_SPOOL_DIRECTORY",
                installation.run().resolve("spool").toString());
        environment.put("LOG_FORMAT", ""); // plain lines, for reading
        environment.put("ISSUER_URL", ports.url("issuer"));
        if (service.name().equals("gateway")) {
            environment.put("CLIENT_SECRET", secrets.of("gateway-client"));
            environment.put("SESSION_KEY", secrets.of("sessions"));
        }
        if (service.sendsMail()) {
            environment.putAll(mail());
        }
        if (service.hasDatabase()) {
            environment.putAll(postgres.environment(service.name()));
        }
        return environment;
    }

    private Map<String, String> mail() {
        return Map.of(
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                String.valueOf(ports.of("mail")),
                "MAIL_FROM",
                "observatory@example.org",
                "PUBLIC_URL",
                "http://localhost:" + ports.of("gateway"));
    }
}
