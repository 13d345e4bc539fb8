package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.recognition.ListedAssertions;
import org.springframework.stereotype.Component;

/** Forgets all that a dataset has said and listed. */
@Component
class WithdrawPhase {

    private final Checkpoints checkpoints;
    private final Intake intake;
    private final ListedAssertions lists;

    WithdrawPhase(Checkpoints checkpoints, Intake intake, ListedAssertions lists) {
        this.checkpoints = checkpoints;
        this.intake = intake;
        this.lists = lists;
    }

    void run(Progress progress) {
        String dataset = progress.job().dataset();
        int[] forgotten = new int[1];
        do {
            checkpoints.save(progress, () -> {
                forgotten[0] = intake.withdraw(dataset, Intake.MAX_BATCH) + lists.withdraw(dataset, Intake.MAX_BATCH);
                progress.tally().add(Count.WITHDRAWN, forgotten[0]);
            });
        } while (forgotten[0] > 0);
    }
}
