package eu.observatory.registry.enterprise;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one writer at a time compose enterprises, across replicas: two sources that speak of the same enterprise at the
 * same moment are then both heard.
 */
@Component
class Turn {

    /**
     * Plans are made for the batch at hand: one kept from when a table was small would read all of it ever after. And a
     * batch names its rows, so that an index is the way to them, whatever statistics say of a table that just grows.
     */
    private static final String TAKE = """
            select pg_advisory_xact_lock(hashtext('registry.enterprise')),
                set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)
            """;

    private final TransactionTemplate backgroundTransactions;
    private final JdbcClient jdbc;

    Turn(TransactionTemplate backgroundTransactions, JdbcClient jdbc) {
        this.backgroundTransactions = backgroundTransactions;
        this.jdbc = jdbc;
    }

    <T> T take(Supplier<T> work) {
        T result = backgroundTransactions.execute(status -> {
            jdbc.sql(TAKE).query(row -> {});
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("work without a result");
        }
        return result;
    }
}
