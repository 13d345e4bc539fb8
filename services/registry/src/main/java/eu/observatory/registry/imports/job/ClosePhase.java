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
        Job job = progress.job();
        long held = 0;
        long gone = 0;
        for (List<String> page = destination.held(job, "");
                !page.isEmpty();
                page = destination.held(job, page.getLast())) {
            held += page.size();
            gone += gone(job, destination, page).size();
        }
        long running = gone == 0 || job.confirmed() ? held : destination.running(job);
        if (gone > running * CONFIRM_ABOVE && !job.confirmed()) {
            progress.enters(JobState.AWAITING_CONFIRMATION, gone);
            progress.ends(JobState.AWAITING_CONFIRMATION, question(gone, running, job));
            checkpoints.save(progress);
            return false;
        }
        if (gone > 0) {
            progress.enters(JobState.CLOSING, held);
            checkpoints.save(progress);
        }
        return true;
    }

    private List<String> gone(Job job, Destination destination, List<String> held) {
        return destination.running(job, staging.absent(job.id(), held));
    }

    void run(Progress progress, Destination destination, Source source) {
        Job job = progress.job();
        List<String> next = destination.held(job, progress.mergedTo());
        while (!next.isEmpty()) {
            List<String> page = next;
            progress.merged(page.getLast(), page.size());
            List<String> gone = gone(job, destination, page);
            checkpoints.save(progress, () -> {
                if (!gone.isEmpty()) {
                    progress.tally().add(Count.CLOSED, destination.end(source, gone));
                }
            });
            next = destination.held(job, progress.mergedTo());
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
