package eu.observatory.registry.desk;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what nobody closed, and forgets who asked what some time after it was closed. */
@Component
class MessageJob {

    private static final String CLOSE = """
            with stale as (
                update message set status = 'closed', closed_at = clock_timestamp()
                 where status = 'open' and received_at < clock_timestamp() - make_interval(secs => ?)
                returning id, region)
            insert into message_step (message_id, number, kind, region)
            select id, (select count(*) + 1 from message_step where message_id = id), 'closed', region from stale
            """;

    private static final String FORGET_NOTES = """
            update message_step set note = null
             where note is not null
               and message_id in (select id from message where forgotten_at is null
                                      and closed_at < clock_timestamp() - make_interval(secs => ?))
            """;

    private static final String FORGET = """
            update message set name = null, email = null, body = null, subject = null, forgotten_at = clock_timestamp()
             where forgotten_at is null and closed_at < clock_timestamp() - make_interval(secs => ?)
            """;

    private static final String FORGET_SENDERS =
            "delete from message_sender where since < clock_timestamp() - make_interval(secs => ?)";

    private final JdbcClient jdbc;
    private final TransactionTemplate backgroundTransactions;
    private final MessageSettings settings;

    MessageJob(JdbcClient jdbc, TransactionTemplate backgroundTransactions, MessageSettings settings) {
        this.jdbc = jdbc;
        this.backgroundTransactions = backgroundTransactions;
        this.settings = settings;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void everythingThatIsOver() {
        backgroundTransactions.executeWithoutResult(together -> {
            olderThan(CLOSE, settings.closeUnanswered());
            olderThan(FORGET_NOTES, settings.keepClosed());
            olderThan(FORGET, settings.keepClosed());
            olderThan(FORGET_SENDERS, settings.window());
        });
    }

    private void olderThan(String sql, Duration age) {
        jdbc.sql(sql).param((double) age.toSeconds()).update();
    }
}
