package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Offer;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Order;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
        prepared(progress.order(), bundles).accept(progress);
    }

    @Override
    public Consumer<Progress> prepared(Order order, List<Bundle> bundles) {
        Offer offer = intake.offer(order.source(true), facts(bundles));
        return progress -> take(progress, offer);
    }

    private void take(Progress progress, Offer offer) {
        Intake.Outcome outcome = remarked(progress, intake.take(offer));
        progress.tally().add(Count.ADDED, outcome.added());
        progress.tally().add(Count.CHANGED, outcome.changed());
        progress.tally().add(Count.UNCHANGED, outcome.unchanged());
    }

    /** Takes the facts of the bundles, and remarks on whatever is refused. */
    Intake.Outcome facts(Progress progress, List<Bundle> bundles, boolean base) {
        return remarked(progress, intake.take(progress.order().source(base), facts(bundles)));
    }

    private static List<Facts> facts(List<Bundle> bundles) {
        return bundles.stream().map(Bundle::facts).filter(Objects::nonNull).toList();
    }

    private Intake.Outcome remarked(Progress progress, Intake.Outcome outcome) {
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
    public List<String> held(Job job, String after) {
        return intake.held(job.dataset(), after, BATCH);
    }

    @Override
    public List<String> running(Job job, List<String> held) {
        return held.isEmpty() ? held : intake.active(job.territory(), held);
    }

    @Override
    public long running(Job job) {
        return intake.countActive(job.dataset(), job.territory());
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
