package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Source;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Ends what a complete extract no longer holds; when that is much, only once the operator has confirmed it. */
@Component
class ClosePhase {

    private static final double CONFIRM_ABOVE = 0.02;

    private final Checkpoints checkpoints;
    private final Staging staging;

    ClosePhase(Checkpoints checkpoints, Staging staging) {
        this.checkpoints = checkpoints;
        this.staging = staging;
    }

    /** Looks how much would be closed; false where the job now waits for its operator. */
    boolean mayClose(Progress progress, Destination destination) {
        long active = 0;
        long gone = 0;
        Job job = progress.job();
        for (List<String> page = destination.standing(job, "");
                !page.isEmpty();
                page = destination.standing(job, page.getLast())) {
            active += page.size();
            gone += staging.absent(job.id(), page).size();
        }
        if (gone > active * CONFIRM_ABOVE && !job.confirmed()) {
            progress.enters(JobState.AWAITING_CONFIRMATION, gone);
            progress.ends(JobState.AWAITING_CONFIRMATION, question(gone, active, job));
            checkpoints.save(progress);
            return false;
        }
        progress.enters(JobState.CLOSING, active);
        checkpoints.save(progress);
        return true;
    }

    void run(Progress progress, Destination destination, Source source) {
        Job job = progress.job();
        List<String> next = destination.standing(job, progress.mergedTo());
        while (!next.isEmpty()) {
            List<String> page = next;
            progress.merged(page.getLast(), page.size());
            List<String> gone = staging.absent(job.id(), page);
            checkpoints.save(progress, () -> {
                if (!gone.isEmpty()) {
                    progress.tally().add(Count.CLOSED, destination.end(source, gone));
                }
            });
            next = destination.standing(job, progress.mergedTo());
        }
    }

    private static String question(long gone, long active, Job job) {
        return String.format(
                Locale.ROOT,
                "%d of the %d running in dataset %s and territory %s are not in this extract (%.1f %%). "
                        + "POST …/confirm closes them, POST …/cancel leaves them as they are.",
                gone,
                active,
                job.dataset(),
                job.territory(),
                100.0 * gone / active);
    }
}
