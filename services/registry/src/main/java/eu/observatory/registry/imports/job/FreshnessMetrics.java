package eu.observatory.registry.imports.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells when each dataset was imported last and of which day it is, and how many jobs are due. A dataset that was never
 * imported, or was withdrawn, is absent, and so is everything while the database cannot be asked.
 */
@Component
class FreshnessMetrics {

    private static final String LAST = """
            select dataset, sample, extract(epoch from finished_at) as imported,
                   extract(epoch from nullif(extract_date, date '1970-01-01')::timestamptz) as day
              from (select distinct on (dataset) dataset, sample, format, finished_at, extract_date
                      from import_job where state = 'done' order by dataset, number desc) last
             where format <> 'withdrawal'
            """;

    private static final String DUE = """
            select count(*) from import_job
             where state not in ('done', 'failed', 'cancelled')
               and (state <> 'awaiting-confirmation' or confirmed or cancel_requested)
            """;

    private final JdbcClient jdbc;
    private final MultiGauge imported;
    private final MultiGauge day;
    private volatile double due = Double.NaN;
    private volatile @Nullable List<Last> seen;

    FreshnessMetrics(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.imported = MultiGauge.builder("observatory.registry.dataset.imported.timestamp")
                .baseUnit("seconds")
                .description("When the last import of the dataset that went well was over")
                .register(meters);
        this.day = MultiGauge.builder("observatory.registry.dataset.extract.timestamp")
                .baseUnit("seconds")
                .description("The day that the dataset tells of")
                .register(meters);
        Gauge.builder("observatory.registry.import.due", () -> due)
                .description("Imports that run or could run")
                .register(meters);
    }

    /**
     * @param imported when its last import that went well was over, in seconds since 1970
     * @param day that it tells of, likewise; not a number where it has none
     */
    record Last(String dataset, boolean sample, double imported, double day) {

        boolean hasDay() {
            return !Double.isNaN(day);
        }

        static Last of(ResultSet row, int number) throws SQLException {
            double day = row.getDouble("day");
            boolean dayless = row.wasNull();
            return new Last(
                    row.getString("dataset"),
                    row.getBoolean("sample"),
                    row.getDouble("imported"),
                    dayless ? Double.NaN : day);
        }
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT20S")
    void look() {
        List<Last> last = null;
        double jobs = Double.NaN;
        try {
            last = jdbc.sql(LAST).query(Last::of).list();
            jobs = jdbc.sql(DUE).query(Double.class).single();
        } finally {
            List<Last> known = last == null ? List.of() : last;
            show(imported, known, any -> true, Last::imported);
            show(day, known, Last::hasDay, Last::day);
            due = jobs;
            seen = last;
        }
    }

    /** What the metrics tell; null while the database cannot be asked. */
    @Nullable List<Last> seen() {
        return seen;
    }

    private static void show(MultiGauge gauge, List<Last> all, Predicate<Last> known, ToDoubleFunction<Last> time) {
        gauge.register(
                all.stream()
                        .filter(known)
                        .map(last -> MultiGauge.Row.of(
                                Tags.of("dataset", last.dataset(), "sample", String.valueOf(last.sample())),
                                time.applyAsDouble(last)))
                        .toList(),
                true);
    }
}
