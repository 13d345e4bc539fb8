package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Order;
import java.util.List;
import java.util.function.Consumer;

/** Where an import leads: what takes its bundles, what stands on its dataset, and how that ends. Joins transactions. */
interface Destination {

    /** How many bundles are taken at once. */
    int BATCH = 1_000;

    /** Takes bundles, counts what became of them, and remarks on those it refuses. */
    void take(Progress progress, List<Bundle> bundles);

    /** The same in two steps: what can be done before it is the batch's turn, and the rest. */
    default Consumer<Progress> prepared(Order order, List<Bundle> bundles) {
        return progress -> take(progress, bundles);
    }

    /** The ids that run on the job's dataset in its territory, {@link #BATCH} after one of them, in order. */
    List<String> standing(Job job, String after);

    /** The ids that the dataset holds, {@link #BATCH} after one of them, in order: all that run, and perhaps others. */
    default List<String> held(Job job, String after) {
        return standing(job, after);
    }

    /** Those of some held ones that run on the job's dataset in its territory. */
    default List<String> running(Job job, List<String> held) {
        return held;
    }

    /** How many run on the job's dataset in its territory. */
    default long running(Job job) {
        long running = 0;
        for (List<String> page = standing(job, ""); !page.isEmpty(); page = standing(job, page.getLast())) {
            running += page.size();
        }
        return running;
    }

    /** Ends what the source's extract no longer holds; returns how many that changed. */
    int end(Source source, List<String> ids);

    /** Forgets some of what a dataset has said; returns how many, 0 once there is nothing left. */
    int withdraw(String dataset);
}
