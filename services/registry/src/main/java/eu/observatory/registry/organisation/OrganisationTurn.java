package eu.observatory.registry.organisation;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one writer at a time compose organisations, across replicas. */
@Component
class OrganisationTurn {

    /** Plans are made for the batch at hand: one kept from when a table was small would read all of it ever after. */
    private static final String TAKE = """
            select pg_advisory_xact_lock(hashtext('registry.organisation')),
                set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    private final TransactionTemplate backgroundTransactions;
    private final JdbcClient jdbc;

    OrganisationTurn(TransactionTemplate backgroundTransactions, JdbcClient jdbc) {
        this.backgroundTransactions = backgroundTransactions;
        this.jdbc = jdbc;
    }

    <T> T take(Supplier<T> work) {
        return Objects.requireNonNull(backgroundTransactions.execute(status -> {
            jdbc.sql(TAKE).query(row -> {});
            return work.get();
        }));
    }
}
