package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Said;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.imports.format.Bundle;
import java.util.List;
import org.springframework.stereotype.Component;

/** Profiles complete what registers say of enterprises; those of nobody known wait for a register to bring them. */
@Component
class ProfileDestination implements Destination {

    private final RegisterDestination register;
    private final Said said;

    ProfileDestination(RegisterDestination register, Said said) {
        this.register = register;
        this.said = said;
    }

    @Override
    public void take(Progress progress, List<Bundle> bundles) {
        Intake.Outcome outcome = register.facts(progress, bundles, false);
        progress.tally().add(Count.ADDED, outcome.added());
        progress.tally().add(Count.CHANGED, outcome.changed());
        progress.tally().add(Count.UNCHANGED, outcome.unchanged());
    }

    /** All that the dataset speaks of, wherever it is, and whether or not anybody has brought it yet. */
    @Override
    public List<String> standing(Job job, String after) {
        return said.enterprises(job.dataset(), after, BATCH);
    }

    @Override
    public int end(Source source, List<String> ids) {
        return register.end(source, ids);
    }

    /** The register forgets facts of every kind. */
    @Override
    public int withdraw(String dataset) {
        return 0;
    }
}
