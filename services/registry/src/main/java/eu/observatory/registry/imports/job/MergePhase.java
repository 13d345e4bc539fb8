package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.format.Order;
import eu.observatory.registry.imports.format.Reading;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes what was staged to its destination, in the order of ids; a batch is put together while the one before is taken. */
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
        Order order = progress.order();
        List<String> next = staging.enterprises(job, progress.mergedTo(), Destination.BATCH);
        try (Lane lane = new Lane("imports-merging")) {
            while (!next.isEmpty()) {
                Consumer<Progress> taking = destination.prepared(order, reading.assemble(next, staging.parts(job)));
                String last = next.getLast();
                int size = next.size();
                lane.hand(() -> merge(progress, last, size, taking));
                next = staging.enterprises(job, last, Destination.BATCH);
            }
            lane.settle();
        }
    }

    private void merge(Progress progress, String last, int size, Consumer<Progress> taking) {
        progress.merged(last, size);
        checkpoints.save(progress, () -> taking.accept(progress));
    }
}
