package eu.observatory.registry.claim;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets claims, with those who made and decided them, some time after they were closed; the trail knows what was done. */
@Component
class ClaimRetentionJob {

    private static final String FORGET = """
            delete from claim
            where status in ('refused', 'expired', 'ended')
              and coalesce(decided_at, until, created_at) < clock_timestamp() - make_interval(secs => ?)
            """;

    private final JdbcClient jdbc;
    private final ClaimMetrics metrics;
    private final Duration keepClosed;

    ClaimRetentionJob(JdbcClient jdbc, ClaimMetrics metrics, ClaimSettings settings) {
        this.jdbc = jdbc;
        this.metrics = metrics;
        this.keepClosed = settings.keepClosed();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forget() {
        metrics.forgotten(
                jdbc.sql(FORGET).param((double) keepClosed.toSeconds()).update());
    }
}
