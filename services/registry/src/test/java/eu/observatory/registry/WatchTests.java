package eu.observatory.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.condition.Condition;
import eu.observatory.platform.condition.Condition.Answering;
import eu.observatory.platform.condition.Figure;
import eu.observatory.platform.test.AlertLimits;
import eu.observatory.platform.test.Tokens;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What operators see of the registry, whose broker is not there. */
@RegistryTest
class WatchTests {

    private static final Duration LONG = Duration.ofSeconds(90);

    @Autowired
    private WebTestClient web;

    @Autowired
    private MeterRegistry meters;

    @Test
    void tellsWhatAnswersItAndWhatDoesNot() {
        assertThat(now().dependencies())
                .containsExactlyInAnyOrder(
                        new Answering("database", true), new Answering("broker", false), new Answering("issuer", true));
    }

    /** Once every gauge has been measured. */
    @Test
    void tellsTheNumbersOfTheMetricsOfTheSameName() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("observatory.docs"), "metrics.md"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(counts())
                        .isNotEmpty()
                        .allSatisfy(figure -> assertThat(figure.value())
                                .as(figure.metric())
                                .isCloseTo(gauge(figure.metric()), Offset.offset(60.0))));
        assertThat(now().figures()).allSatisfy(figure -> assertThat(page).contains("`" + figure.metric() + "`"));
    }

    @Test
    void promisesWhatItsAlertsWatch() {
        List<Figure> promised =
                now().figures().stream().filter(figure -> figure.most() != null).toList();
        assertThat(promised).extracting(Figure::metric).contains("observatory_outbox_lag_seconds");
        promised.forEach(figure -> AlertLimits.check(figure.metric(), figure.most()));
    }

    private List<Figure> counts() {
        return now().figures().stream()
                .filter(figure -> !figure.labels().containsKey("dataset"))
                .filter(figure -> !figure.metric().equals("observatory_registry_duplicates_open"))
                .toList();
    }

    private double gauge(String metric) {
        return meters.getMeters().stream()
                .filter(Gauge.class::isInstance)
                .map(Gauge.class::cast)
                .filter(gauge -> metric.equals(gauge.getId().getName().replace('.', '_'))
                        || metric.equals(gauge.getId().getName().replace('.', '_') + "_seconds"))
                .mapToDouble(Gauge::value)
                .findFirst()
                .orElseThrow();
    }

    private Condition now() {
        Condition now = web.get()
                .uri("/operations/registry/condition")
                .header("Authorization", Tokens.of(Role.OPERATOR).bearer())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Condition.class)
                .returnResult()
                .getResponseBody();
        assertThat(now).isNotNull();
        return now;
    }
}
