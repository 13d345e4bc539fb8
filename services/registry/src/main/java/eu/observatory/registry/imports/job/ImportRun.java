package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.file.WrongFile;
import eu.observatory.registry.imports.format.Reading;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes one job through its phases, from wherever it stands. */
@Component
class ImportRun {

    static final String WITHDRAWAL = "withdrawal";
    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final Jobs jobs;
    private final Checkpoints checkpoints;
    private final Preparation preparation;
    private final ReadPhase reading;
    private final MergePhase merging;
    private final ClosePhase closing;
    private final WithdrawPhase withdrawing;
    private final Staging staging;
    private final ImportMetrics metrics;

    ImportRun(
            Jobs jobs,
            Checkpoints checkpoints,
            Preparation preparation,
            ReadPhase reading,
            MergePhase merging,
            ClosePhase closing,
            WithdrawPhase withdrawing,
            Staging staging,
            ImportMetrics metrics) {
        this.jobs = jobs;
        this.checkpoints = checkpoints;
        this.preparation = preparation;
        this.reading = reading;
        this.merging = merging;
        this.closing = closing;
        this.withdrawing = withdrawing;
        this.staging = staging;
        this.metrics = metrics;
    }

    void run(UUID id) {
        Job job = jobs.begin(id);
        Progress progress = new Progress(job);
        metrics.began(progress);
        log.info(
                "Import {} of {} ({}) from {}",
                id,
                job.dataset(),
                job.format(),
                job.state().code());
        try {
            if (job.cancelRequested()) {
                throw new Cancelled();
            }
            advance(progress);
        } catch (Cancelled cancelled) {
            end(progress, JobState.CANCELLED, "Cancelled on request; what was merged before stays.");
        } catch (WrongFile wrong) {
            end(progress, JobState.FAILED, wrong.getMessage());
        } catch (Stopped
                | TakenOver
                | TransientDataAccessException
                | DataAccessResourceFailureException
                | TransactionException later) {
            throw later;
        } catch (RuntimeException broken) {
            log.error("Import {} of {} failed", id, job.dataset(), broken);
            end(
                    progress,
                    JobState.FAILED,
                    "The import failed by an error of the service; its log has the cause under " + id + ".");
        } finally {
            metrics.ended(progress.state().over() ? progress.state() : null);
            log.info(
                    "Import {} of {}: {} {}",
                    id,
                    job.dataset(),
                    progress.state().code(),
                    progress.tally().json());
        }
    }

    private void advance(Progress progress) {
        if (progress.job().format().equals(WITHDRAWAL)) {
            withdraw(progress);
            return;
        }
        Destination destination = preparation.destination(progress.job());
        if (progress.state() == JobState.QUEUED || progress.state() == JobState.CHECKING) {
            check(progress);
        }
        Reading plan = preparation.plan(progress);
        if (!progress.place().equals(Job.Place.START)
                && staging.lost(progress.job().id())) {
            readAgain(progress);
        }
        if (progress.state() == JobState.READING) {
            reading.run(progress, plan);
            progress.merges();
            checkpoints.save(progress);
        }
        if (progress.state() == JobState.MERGING) {
            merging.run(progress, plan, destination);
        }
        if (close(progress, destination)) {
            end(progress, JobState.DONE, null);
        }
    }

    private void check(Progress progress) {
        progress.enters(JobState.CHECKING, 0);
        checkpoints.save(progress);
        Reading plan = preparation.plan(progress);
        preparation.refuseOlder(progress);
        preparation.follow(progress, plan);
        long size = preparation.measure(plan);
        progress.enters(JobState.READING, size);
        checkpoints.save(progress);
    }

    private void readAgain(Progress progress) {
        log.warn(
                "What import {} had staged was lost in a crash of the database: it reads again",
                progress.job().id());
        checkpoints.save(
                progress,
                () -> progress.readsAgain(jobs.forgetRemarks(progress.job().id())));
    }

    private boolean close(Progress progress, Destination destination) {
        if (!progress.job().complete()) {
            return true;
        }
        if (progress.state() != JobState.CLOSING && !closing.mayClose(progress, destination)) {
            return false;
        }
        if (progress.state() == JobState.CLOSING) {
            closing.run(progress, destination, progress.order().source(preparation.base(progress.job())));
        }
        return true;
    }

    private void withdraw(Progress progress) {
        progress.enters(JobState.WITHDRAWING, 0);
        withdrawing.run(progress);
        end(progress, JobState.DONE, null);
    }

    private void end(Progress progress, JobState state, @org.jspecify.annotations.Nullable String message) {
        progress.ends(state, message);
        checkpoints.save(progress, () -> staging.clear(progress.job().id()));
    }
}
