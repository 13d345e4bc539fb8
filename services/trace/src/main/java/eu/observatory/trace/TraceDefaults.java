package eu.observatory.trace;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How traces are made and sent, unless a service or its operator says otherwise: nowhere, where no address is given. */
final class TraceDefaults implements EnvironmentPostProcessor {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    /** A collector that hangs holds the one thread that sends, and a stop, for no longer than this. */
    private static final String PATIENCE = "5s";

    /** Exemplars where every Prometheus takes them: 2.42 refuses all metrics of a service for one on the count of a timer. */
    private static final String EXEMPLARS =
            "management.prometheus.metrics.export.properties.io.prometheus.exporter.exemplarsOnAllMetricTypes";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>(Map.of(
                "management.tracing.sampling.probability", "${TRACE_SAMPLING:0.1}",
                "management.tracing.propagation.type", "W3C",
                "management.tracing.baggage.enabled", "false",
                "management.opentelemetry.tracing.export.schedule-delay", "2s",
                "management.opentelemetry.tracing.export.max-queue-size", "2048",
                "management.opentelemetry.tracing.export.timeout", PATIENCE,
                "management.opentelemetry.tracing.export.otlp.timeout", PATIENCE,
                "management.opentelemetry.tracing.export.otlp.connect-timeout", "2s"));
        defaults.put(EXEMPLARS, "false");
        String endpoint = environment.getProperty("OTLP_ENDPOINT", "");
        if (!endpoint.isBlank()) {
            defaults.put(ENDPOINT, endpoint.strip());
        }
        environment.getPropertySources().addLast(new MapPropertySource("traceDefaults", defaults));
    }
}
