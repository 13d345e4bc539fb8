package eu.observatory.registry.claim;

import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.JobTrail;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets claims lapse whose time is over, and moves those that wait to the region that their enterprise is in now. */
@Component
class ClaimJob {

    private static final String LAPSE = """
            update claim set status = 'expired'
            where until < now() and status in ('awaiting-code', 'awaiting-editor')
            returning id, enterprise_id, region
            """;

    private static final String MOVE = """
            update claim set region = coalesce(state ->> 'region', country) from enterprise
            where enterprise.id = enterprise_id and claim.status in ('awaiting-code', 'awaiting-editor', 'accepted')
              and region <> coalesce(state ->> 'region', country)
            """;

    private final JdbcClient jdbc;
    private final JobTrail trail;
    private final ClaimMetrics metrics;
    private final TransactionTemplate backgroundTransactions;

    ClaimJob(JdbcClient jdbc, JobTrail trail, ClaimMetrics metrics, TransactionTemplate backgroundTransactions) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.metrics = metrics;
        this.backgroundTransactions = backgroundTransactions;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void lapse() {
        metrics.claims("expired", Objects.requireNonNull(backgroundTransactions.execute(together -> lapsed())));
        jdbc.sql(MOVE).update();
    }

    private int lapsed() {
        List<Deed> lapsed = jdbc.sql(LAPSE)
                .query((row, number) -> Deed.ofThePlatform(
                        row.getString("enterprise_id"),
                        row.getString("region"),
                        What.CLAIM_EXPIRED,
                        row.getObject("id", UUID.class)))
                .list();
        lapsed.forEach(trail::note);
        return lapsed.size();
    }
}
