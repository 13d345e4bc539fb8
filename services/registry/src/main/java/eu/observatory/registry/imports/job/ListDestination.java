package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.recognition.ListedAssertions;
import eu.observatory.registry.recognition.ListedAssertions.Listed;
import java.util.List;
import org.springframework.stereotype.Component;

/** A list asserts something of enterprises that registers bring, and completes what those say of them. */
@Component
class ListDestination implements Destination {

    private final RegisterDestination register;
    private final ListedAssertions lists;

    ListDestination(RegisterDestination register, ListedAssertions lists) {
        this.register = register;
        this.lists = lists;
    }

    /** An enterprise counts as changed where it is listed otherwise than before, or where more facts differ than that. */
    @Override
    public void take(Progress progress, List<Bundle> bundles) {
        Intake.Outcome outcome = register.facts(progress, bundles, false);
        List<Listed> listed = bundles.stream()
                .flatMap(bundle ->
                        bundle.assertions().stream().map(assertion -> new Listed(bundle.enterprise(), assertion)))
                .toList();
        Source source = progress.order().source(false);
        int otherwise = lists.take(source.dataset(), source.sample(), listed);
        int changed = Math.max(otherwise, outcome.added() + outcome.changed());
        progress.tally().add(Count.CHANGED, changed);
        progress.tally().add(Count.UNCHANGED, bundles.size() - changed);
    }

    @Override
    public List<String> standing(Job job, String after) {
        return lists.running(job.dataset(), after, BATCH);
    }

    @Override
    public int end(Source source, List<String> ids) {
        register.end(source, ids);
        return lists.end(source.dataset(), source.extractDate(), ids);
    }

    @Override
    public int withdraw(String dataset) {
        return lists.withdraw(dataset, BATCH);
    }
}
