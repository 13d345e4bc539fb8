package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.local.process.FreePort;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A collector that is away or hangs costs no request; what it missed is counted. */
class CollectorAwayTests {

    private static final int REQUESTS = 40;

    @Test
    void answersWhileNobodyTakesTraces() {
        answersAndCounts("http://127.0.0.1:" + FreePort.any() + "/v1/traces");
    }

    @Test
    void answersWhileTheCollectorHangsAndDropsWhatDoesNotFit() {
        try (Backend hanging = Backend.answering((request, response) -> Mono.never())) {
            answersAndCounts(hanging.url() + "/v1/traces");
        }
    }

    private static void answersAndCounts(String endpoint) {
        try (Backend backend = Backend.echo("registry");
                OwnGateway gateway = OwnGateway.before(
                        backend.url(),
                        "--OTLP_ENDPOINT=" + endpoint,
                        "--TRACE_SAMPLING=1",
                        "--management.opentelemetry.tracing.export.max-queue-size=8",
                        "--management.opentelemetry.tracing.export.max-batch-size=4",
                        "--management.opentelemetry.tracing.export.otlp.timeout=1s")) {
            for (int number = 0; number < REQUESTS; number++) {
                gateway.client()
                        .get()
                        .uri("/api/enterprises")
                        .exchange()
                        .expectStatus()
                        .isOk();
            }
            MeterRegistry meters = gateway.context().getBean(MeterRegistry.class);
            assertThat(meters.get("observatory.trace.recorded").counter().count())
                    .isGreaterThanOrEqualTo(2 * REQUESTS - 1);
            await().untilAsserted(() -> assertThat(exported(meters, "failed")).isPositive());
            assertThat(exported(meters, "sent")).isZero();
        }
    }

    private static double exported(MeterRegistry meters, String outcome) {
        return meters.get("observatory.trace.exported")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
