package eu.observatory.registry.imports.job;

import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.imports.format.Bundle;
import java.util.List;

/** Where an import leads: what takes its bundles, what stands on its dataset, and how that ends. Joins transactions. */
interface Destination {

    /** How many bundles are taken at once. */
    int BATCH = 1_000;

    /** Takes bundles, counts what became of them, and remarks on those it refuses. */
    void take(Progress progress, List<Bundle> bundles);

    /** The ids that run on the job's dataset in its territory, {@link #BATCH} after one of them, in order. */
    List<String> standing(Job job, String after);

    /** Ends what the source's extract no longer holds; returns how many that changed. */
    int end(Source source, List<String> ids);

    /** Forgets some of what a dataset has said; returns how many, 0 once there is nothing left. */
    int withdraw(String dataset);
}
