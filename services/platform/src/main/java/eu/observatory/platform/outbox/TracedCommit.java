package eu.observatory.platform.outbox;

import eu.observatory.trace.Traces;
import io.micrometer.tracing.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** The commit of a change, as a step of the trace that made it. */
final class TracedCommit implements TransactionSynchronization {

    private final Traces traces;
    private final Span change;
    private @Nullable Span commit;

    private TracedCommit(Traces traces, Span change) {
        this.traces = traces;
        this.change = change;
    }

    /** A transaction that marks many things is committed once. */
    static void once(TransactionSynchronizationManager transaction, Traces traces, Span change) {
        if (transaction.getSynchronizations().stream().noneMatch(TracedCommit.class::isInstance)) {
            transaction.registerSynchronization(new TracedCommit(traces, change));
        }
    }

    @Override
    public Mono<Void> beforeCommit(boolean readOnly) {
        return Mono.fromRunnable(
                () -> commit = Objects.requireNonNull(traces.follow(Traces.header(change), Span.Kind.CLIENT, "commit"))
                        .tag("db.system.name", "postgresql"));
    }

    @Override
    public Mono<Void> afterCompletion(int status) {
        return Mono.fromRunnable(() -> {
            if (commit != null) {
                if (status != STATUS_COMMITTED) {
                    commit.error(new IllegalStateException("not committed"));
                }
                commit.end();
            }
        });
    }
}
