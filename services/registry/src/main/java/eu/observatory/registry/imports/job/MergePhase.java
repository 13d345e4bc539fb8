package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.recognition.ListedAssertions;
import eu.observatory.registry.recognition.ListedAssertions.Listed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Takes what was staged into the register, enterprise by enterprise in the order of their ids. */
@Component
class MergePhase {

    private final Checkpoints checkpoints;
    private final Staging staging;
    private final Intake intake;
    private final ListedAssertions lists;
    private final DataSource dataSource;

    MergePhase(Checkpoints checkpoints, Staging staging, Intake intake, ListedAssertions lists, DataSource dataSource) {
        this.checkpoints = checkpoints;
        this.staging = staging;
        this.intake = intake;
        this.lists = lists;
        this.dataSource = dataSource;
    }

    void run(Progress progress, Reading reading, boolean base) {
        UUID job = progress.job().id();
        List<String> next = staging.enterprises(job, progress.mergedTo(), Intake.MAX_BATCH);
        while (!next.isEmpty()) {
            List<String> enterprises = next;
            progress.merged(enterprises.getLast(), enterprises.size());
            checkpoints.save(progress, () -> merge(progress, reading.assemble(enterprises, staging.parts(job)), base));
            next = staging.enterprises(job, progress.mergedTo(), Intake.MAX_BATCH);
        }
    }

    private void merge(Progress progress, List<Bundle> bundles, boolean base) {
        Source source = progress.order().source(base);
        List<Facts> facts =
                bundles.stream().map(Bundle::facts).filter(Objects::nonNull).toList();
        Intake.Outcome outcome = intake.take(source, facts);
        Remarks remarks = new Remarks(progress.job().id(), progress.tally());
        outcome.refusals()
                .forEach(refusal -> remarks.reject("", 0, "enterprise", refusal.enterprise(), refusal.reason()));
        remarks.write(dataSource);
        if (base) {
            progress.tally().add(Count.ADDED, outcome.added());
            progress.tally().add(Count.CHANGED, outcome.changed());
            progress.tally().add(Count.UNCHANGED, outcome.unchanged());
        } else {
            list(progress, source, bundles, outcome);
        }
    }

    /** An enterprise counts as changed where it is listed otherwise than before, or where more facts differ than that. */
    private void list(Progress progress, Source source, List<Bundle> bundles, Intake.Outcome outcome) {
        List<Listed> listed = bundles.stream()
                .flatMap(bundle ->
                        bundle.assertions().stream().map(assertion -> new Listed(bundle.enterprise(), assertion)))
                .toList();
        int otherwise = lists.take(source.dataset(), source.sample(), listed);
        int changed = Math.max(otherwise, outcome.added() + outcome.changed());
        progress.tally().add(Count.CHANGED, changed);
        progress.tally().add(Count.UNCHANGED, bundles.size() - changed);
    }
}
