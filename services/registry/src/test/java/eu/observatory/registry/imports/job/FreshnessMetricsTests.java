package eu.observatory.registry.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ImportTest
class FreshnessMetricsTests {

    private static final String IMPORTED = "observatory.registry.dataset.imported.timestamp";
    private static final String DAY = "observatory.registry.dataset.extract.timestamp";

    @Autowired
    private ImportClient imports;

    @Autowired
    private FreshnessMetrics metrics;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void datasetThatWasNeverImportedIsAbsentAndNotZero() {
        job("sirene", "failed", "2026-01-01", "2026-02-01T10:00:00Z");
        assertThat(shown(IMPORTED)).isEmpty();
        assertThat(shown(DAY)).isEmpty();
    }

    @Test
    void tellsTheLastImportThatWentWellAndItsDay() {
        job("sirene", "done", "2026-01-01", "2026-02-01T10:00:00Z");
        job("sirene", "done", "2026-02-01", "2026-03-01T10:00:00Z");
        job("sirene", "failed", "2026-03-01", "2026-04-01T10:00:00Z");
        assertThat(shown(IMPORTED)).singleElement().satisfies(gauge -> {
            assertThat(gauge.getId().getTag("dataset")).isEqualTo("sirene");
            assertThat(gauge.getId().getTag("sample")).isEqualTo("false");
            assertThat(gauge.value())
                    .isEqualTo(Instant.parse("2026-03-01T10:00:00Z").getEpochSecond());
        });
        assertThat(shown(DAY))
                .singleElement()
                .satisfies(gauge -> assertThat(gauge.value())
                        .isCloseTo(
                                Instant.parse("2026-02-01T00:00:00Z").getEpochSecond(),
                                org.assertj.core.data.Offset.offset(86_400.0)));
    }

    @Test
    void listWithoutADayHasNone() {
        job("list", "done", "1970-01-01", "2026-02-01T10:00:00Z");
        assertThat(shown(IMPORTED)).hasSize(1);
        assertThat(shown(DAY)).isEmpty();
    }

    @Test
    void withdrawnDatasetIsForgotten() {
        job("sirene", "done", "2026-01-01", "2026-02-01T10:00:00Z");
        assertThat(shown(IMPORTED)).hasSize(1);
        job("withdrawal", "sirene", "done", "2026-01-01", "2026-03-01T10:00:00Z");
        assertThat(shown(IMPORTED)).isEmpty();
    }

    @Test
    void countsTheJobsThatAreDueAndNotThoseThatWaitForSomebody() {
        assertThat(due()).isZero();
        job("sirene", "awaiting-confirmation", "2026-01-01", null);
        assertThat(due()).isZero();
        jdbc.sql("update import_job set confirmed = true").update();
        assertThat(due()).isEqualTo(1);
    }

    private Collection<Gauge> shown(String name) {
        metrics.look();
        return meters.find(name).gauges();
    }

    private double due() {
        metrics.look();
        return meters.get("observatory.registry.import.due").gauge().value();
    }

    private void job(String dataset, String state, String day, String finished) {
        job("sirene", dataset, state, day, finished);
    }

    private void job(String format, String dataset, String state, String day, String finished) {
        jdbc.sql("""
                insert into import_job (id, format, dataset, extract_date, territory, complete, licence, sample, state, finished_at)
                values (:id, :format, :dataset, cast(:day as date), 'FR', false, 'none', false, :state,
                        cast(:finished as timestamptz))
                """)
                .param("id", UUID.randomUUID())
                .param("format", format)
                .param("dataset", dataset)
                .param("day", day)
                .param("state", state)
                .param("finished", finished)
                .update();
    }
}
