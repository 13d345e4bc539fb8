package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Change;
import java.util.List;

/**
 * A new revision of an organisation, to be stored.
 *
 * @param state as of this revision; of a withdrawn one, the last that was public
 * @param datasets who had a say in it
 * @param changes against the revision before, empty where there was none to compare with
 */
record Renewed(How how, Organisation state, List<String> datasets, List<Change> changes) {

    enum How {
        ADDED,
        CHANGED,
        WITHDRAWN,
        RETURNED
    }

    boolean isNew() {
        return how == How.ADDED || how == How.RETURNED;
    }
}
