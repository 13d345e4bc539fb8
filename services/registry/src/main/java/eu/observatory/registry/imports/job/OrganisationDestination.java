package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.organisation.Description;
import eu.observatory.registry.organisation.OrganisationIntake;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Organisations come from registers of public bodies and from files of their own. */
@Component
class OrganisationDestination implements Destination {

    private final OrganisationIntake intake;
    private final DataSource dataSource;

    OrganisationDestination(OrganisationIntake intake, DataSource dataSource) {
        this.intake = intake;
        this.dataSource = dataSource;
    }

    @Override
    public void take(Progress progress, List<Bundle> bundles) {
        List<Description> described = bundles.stream()
                .map(Bundle::organisation)
                .filter(Objects::nonNull)
                .toList();
        OrganisationIntake.Outcome outcome = intake.take(progress.order().source(true), described);
        Remarks remarks = new Remarks(progress.job().id(), progress.tally());
        outcome.refusals()
                .forEach(refusal -> remarks.reject("", 0, "organisation", refusal.organisation(), refusal.reason()));
        remarks.write(dataSource);
        progress.tally().add(Count.ADDED, outcome.added());
        progress.tally().add(Count.CHANGED, outcome.changed());
        progress.tally().add(Count.UNCHANGED, outcome.unchanged());
        progress.tally().add(Count.LEFT_OUT, bundles.size() - described.size());
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
