package eu.observatory.platform.outbox;

import eu.observatory.trace.Traces;
import io.micrometer.tracing.Span;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** The marks table, written in reactive transactions. A mark tells by which step of which trace its thing was changed last. */
final class TableOutbox implements Outbox {

    private static final String MARK = """
            insert into outbox_mark as mark (topic, key, revision, traceparent)
            values (:topic, :key, :revision, :traceparent)
            on conflict (topic, key) do update
            set revision = greatest(mark.revision, excluded.revision), deferred_until = null, bulk = false,
                traceparent = excluded.traceparent
            """;

    private final DatabaseClient database;
    private final Traces traces;

    TableOutbox(DatabaseClient database, Traces traces) {
        this.database = database;
        this.traces = traces;
    }

    @Override
    public Mono<Void> mark(String topic, String key, long revision) {
        return Mono.deferContextual(context -> {
            Span step = Traces.in(context);
            return written(topic, key, revision, Traces.header(step)).then(committed(step));
        });
    }

    private Mono<Void> written(String topic, String key, long revision, @Nullable String traceparent) {
        return database.sql(MARK)
                .bind("topic", topic)
                .bind("key", key)
                .bind("revision", revision)
                .bind("traceparent", Parameters.in(R2dbcType.VARCHAR, traceparent))
                .then();
    }

    /** Shows the commit in a trace that is kept. */
    private Mono<Void> committed(@Nullable Span step) {
        if (step == null || !Boolean.TRUE.equals(step.context().sampled())) {
            return Mono.empty();
        }
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> TracedCommit.once(transaction, traces, step))
                .onErrorComplete(NoTransactionException.class)
                .then();
    }
}
