package eu.observatory.registry.imports.job;

import org.springframework.stereotype.Component;

/** Forgets all that a dataset has said and listed. */
@Component
class WithdrawPhase {

    private final Checkpoints checkpoints;
    private final Destinations destinations;

    WithdrawPhase(Checkpoints checkpoints, Destinations destinations) {
        this.checkpoints = checkpoints;
        this.destinations = destinations;
    }

    void run(Progress progress) {
        String dataset = progress.job().dataset();
        int[] forgotten = new int[1];
        do {
            checkpoints.save(progress, () -> {
                forgotten[0] = destinations.withdraw(dataset);
                progress.tally().add(Count.WITHDRAWN, forgotten[0]);
            });
        } while (forgotten[0] > 0);
    }
}
