package eu.observatory.registry.contribution;

import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.JobTrail;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Withdraws what its author was asked about and never answered, and forgets contributions some time after they were closed,
 * with those who made and decided them; what was published is the enterprise's, and the trail knows what was done.
 */
@Component
class ContributionRetentionJob {

    private static final String WITHDRAW = """
            update contribution set status = 'withdrawn', closed_at = clock_timestamp()
            where status = 'asked-back' and decided_at < clock_timestamp() - make_interval(secs => ?)
            returning id, enterprise_id, region
            """;

    private static final String FORGET = """
            delete from contribution where closed_at < clock_timestamp() - make_interval(secs => ?)
            """;

    private final JdbcClient jdbc;
    private final JobTrail trail;
    private final ContributionMetrics metrics;
    private final ContributionSettings settings;
    private final TransactionTemplate backgroundTransactions;

    ContributionRetentionJob(
            JdbcClient jdbc,
            JobTrail trail,
            ContributionMetrics metrics,
            ContributionSettings settings,
            TransactionTemplate backgroundTransactions) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.metrics = metrics;
        this.settings = settings;
        this.backgroundTransactions = backgroundTransactions;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT24H")
    void forget() {
        backgroundTransactions.executeWithoutResult(together -> withdraw());
        metrics.forgotten(jdbc.sql(FORGET).param(seconds(settings.keepClosed())).update());
    }

    private void withdraw() {
        List<Deed> withdrawn = jdbc.sql(WITHDRAW)
                .param(seconds(settings.patience()))
                .query((row, number) -> Deed.ofThePlatform(
                        row.getString("enterprise_id"),
                        row.getString("region"),
                        What.CONTRIBUTION_WITHDRAWN,
                        row.getObject("id", UUID.class)))
                .list();
        withdrawn.forEach(trail::note);
    }

    private static double seconds(Duration time) {
        return time.toSeconds();
    }
}
