package eu.observatory.registry.contribution;

import eu.observatory.registry.contribution.ContributionMetrics.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Measures the queues, and moves what waits to the region that its enterprise is in now. */
@Component
class ContributionJob {

    private static final String QUEUE = """
            select count(*) as waiting, count(*) filter (where due < now()) as overdue,
                coalesce(extract(epoch from now() - min(created_at)), 0) as oldest_seconds
            from contribution where status = 'submitted'
            """;

    private static final String MOVE = """
            update contribution set region = coalesce(state ->> 'region', country) from enterprise
            where enterprise.id = enterprise_id and contribution.status in ('submitted', 'asked-back')
              and region <> coalesce(state ->> 'region', country)
            """;

    private final JdbcClient jdbc;
    private final ContributionMetrics metrics;

    ContributionJob(JdbcClient jdbc, ContributionMetrics metrics) {
        this.jdbc = jdbc;
        this.metrics = metrics;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void look() {
        Queue now = null;
        try {
            jdbc.sql(MOVE).update();
            now = jdbc.sql(QUEUE)
                    .query((row, number) ->
                            new Queue(row.getLong("waiting"), row.getLong("overdue"), row.getDouble("oldest_seconds")))
                    .single();
        } finally {
            metrics.queue(now);
        }
    }
}
