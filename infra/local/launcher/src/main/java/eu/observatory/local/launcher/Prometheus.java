package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Watches the services, where Prometheus is installed: with the alerts that a cluster has, and a week of memory. */
record Prometheus(Installation installation, Ports ports, Path program, String interval, String alerts) {

    static final String PROGRAM = "OBSERVATORY_PROMETHEUS";

    /** The program that is named, or else the one on the path; nothing where there is none. */
    static Optional<Prometheus> of(Installation installation, Ports ports, Map<String, String> environment) {
        String interval = environment.getOrDefault("PROMETHEUS_INTERVAL", "15s");
        String alerts = environment.getOrDefault(
                "PROMETHEUS_ALERTS",
                installation
                        .checkout()
                        .resolve("charts/observatory/alerts/*.yaml")
                        .toString());
        return program(environment).map(program -> new Prometheus(installation, ports, program, interval, alerts));
    }

    static Optional<Path> program(Map<String, String> environment) {
        String named = environment.getOrDefault(PROGRAM, "");
        Stream<Path> places = named.isBlank()
                ? Stream.of(environment.getOrDefault("PATH", "").split(":"))
                        .map(folder -> Path.of(folder, "prometheus"))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable).findFirst();
    }

    Part part() throws IOException {
        Path configuration = installation.run().resolve("prometheus.yml");
        Files.writeString(configuration, configuration());
        return new Part(
                "prometheus",
                () -> List.of(
                        program.toString(),
                        mark(installation),
                        "--config.file=" + configuration,
                        "--storage.tsdb.retention.time=7d",
                        "--storage.tsdb.retention.size=512MB",
                        "--web.listen-address=127.0.0.1:" + ports.of("prometheus"),
                        "--log.level=warn"),
                Map.of(),
                Readiness.answers(ports.url("prometheus") + "/-/ready"));
    }

    /** What its process carries in its command line. */
    static String mark(Installation installation) {
        return "--storage.tsdb.path=" + installation.data("prometheus");
    }

    private String configuration() {
        return """
                global: {scrape_interval: %s, scrape_timeout: %s, evaluation_interval: %s}
                rule_files: ['%s']
                scrape_configs:
                """.formatted(interval, interval, interval, alerts)
                + Deployed.names(installation.checkout()).stream()
                        .map(this::target)
                        .collect(Collectors.joining());
    }

    /** The job is the service's name and the platform is ours, here as in the chart: dashboards and alerts count on both. */
    private String target(String service) {
        return """
                  - job_name: %s
                    metrics_path: /actuator/prometheus
                    static_configs: [{targets: ['127.0.0.1:%d'], labels: {platform: observatory}}]
                """.formatted(service, ports.of(service + "-management"));
    }
}
