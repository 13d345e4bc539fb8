package eu.observatory.registry.imports.job;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a piece of a job's work and notes the place it ends at, in one transaction: it happened once, or not at all. */
@Component
class Checkpoints {

    private final TransactionTemplate transactions;
    private final Jobs jobs;
    private final ImportMetrics metrics;
    private volatile boolean stopping;

    Checkpoints(TransactionTemplate backgroundTransactions, Jobs jobs, ImportMetrics metrics) {
        this.transactions = backgroundTransactions;
        this.jobs = jobs;
        this.metrics = metrics;
    }

    /** Then stops the job, where its operator or the end of this process asks for it. */
    void save(Progress progress, Runnable work) {
        boolean cancel = Boolean.TRUE.equals(transactions.execute(status -> {
            work.run();
            return jobs.save(progress);
        }));
        metrics.progressed(progress);
        if (cancel && !progress.state().over()) {
            throw new Cancelled();
        }
        if (stopping && !progress.state().over()) {
            throw new Stopped();
        }
    }

    void save(Progress progress) {
        save(progress, () -> {});
    }

    /** Lets the running job end at its next checkpoint, to go on in another process. */
    void stop() {
        stopping = true;
    }

    void start() {
        stopping = false;
    }
}
