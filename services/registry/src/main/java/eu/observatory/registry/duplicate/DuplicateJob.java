package eu.observatory.registry.duplicate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what has changed, in small steps, in one replica at a time, and not while an import runs. */
@Component
class DuplicateJob {

    private static final int STEP = 500;

    private static final String TURN = "select pg_try_advisory_xact_lock(hashtext('registry.duplicate'))";

    private static final String BUSY = """
            select exists (select from import_job where started_at is not null and finished_at is null
                           and state <> 'awaiting-confirmation')
            """;

    private static final String OPEN = "select count(*) from duplicate where decision is null";

    private final Comparison comparison;
    private final TransactionTemplate backgroundTransactions;
    private final JdbcClient jdbc;
    private final Counter steps;
    private final AtomicReference<Double> open = new AtomicReference<>(Double.NaN);

    DuplicateJob(
            Comparison comparison, TransactionTemplate backgroundTransactions, JdbcClient jdbc, MeterRegistry meters) {
        this.comparison = comparison;
        this.backgroundTransactions = backgroundTransactions;
        this.jdbc = jdbc;
        this.steps = meters.counter("observatory.registry.duplicates.steps");
        Gauge.builder("observatory.registry.duplicates.open", open, AtomicReference::get)
                .description("Pairs that wait for a decision; not a number before the first count")
                .register(meters);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT2M")
    void everyoneWhoChanged() {
        String after = step("");
        while (!after.isEmpty()) {
            after = step(after);
        }
        open.set(jdbc.sql(OPEN).query(Double.class).single());
    }

    private String step(String after) {
        String reached = backgroundTransactions.execute(status -> mayGoOn() ? comparison.step(after, STEP) : "");
        steps.increment();
        return reached == null ? "" : reached;
    }

    private boolean mayGoOn() {
        return jdbc.sql(TURN).query(Boolean.class).single()
                && !jdbc.sql(BUSY).query(Boolean.class).single();
    }
}
