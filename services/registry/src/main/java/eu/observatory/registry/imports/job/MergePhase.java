package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.format.Reading;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes what was staged to its destination, in the order of ids. */
@Component
class MergePhase {

    private final Checkpoints checkpoints;
    private final Staging staging;

    MergePhase(Checkpoints checkpoints, Staging staging) {
        this.checkpoints = checkpoints;
        this.staging = staging;
    }

    void run(Progress progress, Reading reading, Destination destination) {
        UUID job = progress.job().id();
        List<String> next = staging.enterprises(job, progress.mergedTo(), Destination.BATCH);
        while (!next.isEmpty()) {
            List<String> enterprises = next;
            progress.merged(enterprises.getLast(), enterprises.size());
            checkpoints.save(
                    progress, () -> destination.take(progress, reading.assemble(enterprises, staging.parts(job))));
            next = staging.enterprises(job, progress.mergedTo(), Destination.BATCH);
        }
    }
}
