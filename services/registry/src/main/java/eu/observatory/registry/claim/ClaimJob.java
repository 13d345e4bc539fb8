package eu.observatory.registry.claim;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets claims lapse whose time is over, and moves those that wait to the region that their enterprise is in now. */
@Component
class ClaimJob {

    private static final String LAPSE = """
            update claim set status = 'expired'
            where until < now() and status in ('awaiting-code', 'awaiting-editor')
            """;

    private static final String MOVE = """
            update claim set region = coalesce(state ->> 'region', country) from enterprise
            where enterprise.id = enterprise_id and claim.status in ('awaiting-code', 'awaiting-editor', 'accepted')
              and region <> coalesce(state ->> 'region', country)
            """;

    private final JdbcClient jdbc;
    private final ClaimMetrics metrics;

    ClaimJob(JdbcClient jdbc, ClaimMetrics metrics) {
        this.jdbc = jdbc;
        this.metrics = metrics;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void lapse() {
        metrics.claims("expired", jdbc.sql(LAPSE).update());
        jdbc.sql(MOVE).update();
    }
}
