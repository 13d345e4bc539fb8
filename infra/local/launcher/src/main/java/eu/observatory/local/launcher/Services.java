package eu.observatory.local.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Boot services, configured by environment only, as they are anywhere else. */
record Services(Installation installation, Ports ports, Postgres postgres, Secrets secrets) {

    static final List<String> NAMES = List.of("registry", "search", "portal", "gateway");
    static final List<String> WITH_DATABASE = List.of("registry", "gateway");
    static final List<String> CONSUMERS = List.of("search");

    /** Megabytes of heap, by what each holds at rest and under an import or a search. */
    private static final Map<String, Integer> HEAP =
            Map.of("registry", 256, "search", 160, "portal", 128, "gateway", 128);

    /** Flags of the JVM that somebody chose; they win over those below. */
    private static final List<String> CHOSEN = Stream.of(
                    System.getenv().getOrDefault("SERVICE_FLAGS", "").split(" "))
            .filter(flag -> !flag.isBlank())
            .toList();

    List<Part> parts() {
        return NAMES.stream().map(this::part).toList();
    }

    private Part part(String service) {
        FastStart start = new FastStart(installation, service);
        return new Part(
                service,
                () -> command(service, start.cache(), start.jar()),
                environment(service),
                Readiness.probe(ports.of(service + "-management")));
    }

    /** A start that ends before anything listens or runs, and leaves a cache that makes the next ones faster. */
    Part training(FastStart start) {
        String service = start.service();
        List<String> flags = List.of("-XX:AOTCacheOutput=" + start.recording(), "-Dspring.context.exit=onRefresh");
        return new Part(
                service + "-training",
                () -> politely(command(service, flags, start.jar())),
                environment(service),
                log -> start.trained());
    }

    List<FastStart> untrained() {
        return NAMES.stream()
                .map(service -> new FastStart(installation, service))
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
                "-Xmx" + HEAP.get(service) + "m",
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

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("PORT", String.valueOf(ports.of(service)));
        environment.put("MANAGEMENT_PORT", String.valueOf(ports.of(service + "-management")));
        environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + ports.of("kafka"));
        environment.put("ELASTICSEARCH_URL", ports.url("elasticsearch"));
        NAMES.forEach(other -> environment.put(other.toUpperCase(java.util.Locale.ROOT) + "_URL", ports.url(other)));
        environment.put("CALLER_SECRET", secrets.of("caller"));
        environment.put("OBSERVATORY_PLATFORM_CURSORSECRET", secrets.of("cursors"));
        environment.put(
                "OBSERVATORY_REGISTRY_IMPORTS_SPOOL_DIRECTORY",
                installation.run().resolve("spool").toString());
        environment.put("LOG_FORMAT", ""); // plain lines, for reading
        environment.put("ISSUER_URL", ports.url("issuer"));
        if (service.equals("gateway")) {
            environment.put("CLIENT_SECRET", secrets.of("gateway-client"));
            environment.put("SESSION_KEY", secrets.of("sessions"));
        }
        if (service.equals("registry")) {
            environment.putAll(mail());
        }
        if (WITH_DATABASE.contains(service)) {
            environment.putAll(postgres.environment(service));
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
