package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.imports.format.Bundle;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** A register makes enterprises exist, and ends them. */
@Component
class RegisterDestination implements Destination {

    private final Intake intake;
    private final DataSource dataSource;

    RegisterDestination(Intake intake, DataSource dataSource) {
        this.intake = intake;
        this.dataSource = dataSource;
    }

    @Override
    public void take(Progress progress, List<Bundle> bundles) {
        Intake.Outcome outcome = facts(progress, bundles, true);
        progress.tally().add(Count.ADDED, outcome.added());
        progress.tally().add(Count.CHANGED, outcome.changed());
        progress.tally().add(Count.UNCHANGED, outcome.unchanged());
    }

    /** Takes the facts of the bundles, and remarks on whatever is refused. */
    Intake.Outcome facts(Progress progress, List<Bundle> bundles, boolean base) {
        List<Facts> facts =
                bundles.stream().map(Bundle::facts).filter(Objects::nonNull).toList();
        Intake.Outcome outcome = intake.take(progress.order().source(base), facts);
        Remarks remarks = new Remarks(progress.job().id(), progress.tally());
        outcome.refusals()
                .forEach(refusal -> remarks.reject("", 0, "enterprise", refusal.enterprise(), refusal.reason()));
        remarks.write(dataSource);
        return outcome;
    }

    @Override
    public List<String> standing(Job job, String after) {
        return intake.active(job.dataset(), job.territory(), after, BATCH);
    }

    @Override
    public int end(Source source, List<String> ids) {
        return intake.close(source, ids);
    }

    @Override
    public int withdraw(String dataset) {
        return intake.withdraw(dataset, BATCH);
    }
}
