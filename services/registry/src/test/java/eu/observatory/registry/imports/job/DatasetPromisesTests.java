package eu.observatory.registry.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.condition.Figure;
import eu.observatory.platform.condition.Figure.Standing;
import eu.observatory.platform.test.AlertLimits;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ImportTest
class DatasetPromisesTests {

    private static final String IMPORTED = "observatory_registry_dataset_imported_timestamp_seconds";

    @Autowired
    private ImportClient imports;

    @Autowired
    private FreshnessMetrics metrics;

    @Autowired
    private DatasetPromises promises;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void registerThatWasNeverImportedIsToldAndIsNotZero() {
        assertThat(told()).extracting(figure -> figure.labels().get("dataset")).containsExactly("kbo", "sirene");
        assertThat(told()).allSatisfy(figure -> {
            assertThat(figure.standing()).isEqualTo(Standing.NEVER);
            assertThat(figure.value()).isNull();
            assertThat(figure.most()).isEqualTo(DatasetPromises.REGISTER.toSeconds());
        });
    }

    @Test
    void keepsThePromiseForAsLongAsItsKindOfDatasetMayLast() {
        job("sirene", false, Duration.ofDays(44));
        job("kbo-organisations", false, Duration.ofDays(46));
        job("ess-list", false, Duration.ofDays(399));
        job("siae", false, Duration.ofDays(401));
        assertThat(standing("sirene")).isEqualTo(Standing.KEPT);
        assertThat(standing("kbo-organisations")).isEqualTo(Standing.BROKEN);
        assertThat(standing("ess-list")).isEqualTo(Standing.KEPT);
        assertThat(standing("siae")).isEqualTo(Standing.BROKEN);
    }

    @Test
    void promisesNothingOfASample() {
        job("sirene", true, Duration.ofDays(1_000));
        assertThat(standing("sirene")).isEqualTo(Standing.TOLD);
    }

    /** The alert on stale datasets says the same of the same datasets, and leaves samples out. */
    @Test
    void promisesWhatTheAlertWatches() throws IOException {
        AlertLimits.check(IMPORTED, DatasetPromises.REGISTER.toSeconds());
        AlertLimits.check(IMPORTED, DatasetPromises.OTHER.toSeconds());
        String alert = Files.readString(Path.of(System.getProperty("observatory.docs"))
                .resolveSibling("charts/observatory/alerts/DatasetStale.yaml"));
        String registers = String.join("|", promises.registers().reversed());
        assertThat(alert)
                .contains("{sample=\"false\",dataset=~\"(%s).*\"}) > 45".formatted(registers))
                .contains("{sample=\"false\",dataset!~\"(%s).*\"}) > 400".formatted(registers));
    }

    private Standing standing(String dataset) {
        return told().stream()
                .filter(figure -> dataset.equals(figure.labels().get("dataset")))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private List<Figure> told() {
        metrics.look();
        return promises.figures().stream()
                .filter(figure -> figure.metric().equals(IMPORTED))
                .toList();
    }

    private void job(String dataset, boolean sample, Duration ago) {
        jdbc.sql("""
                insert into import_job (id, format, dataset, extract_date, territory, complete, licence, sample, state, finished_at)
                values (:id, 'sirene', :dataset, date '2026-01-01', 'FR', false, 'none', :sample, 'done',
                        cast(:finished as timestamptz))
                """)
                .param("id", UUID.randomUUID())
                .param("dataset", dataset)
                .param("sample", sample)
                .param("finished", Instant.now().minus(ago).toString())
                .update();
    }
}
