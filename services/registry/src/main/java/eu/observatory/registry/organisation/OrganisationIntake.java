package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Source;
import java.util.List;

/**
 * The way organisations enter the register. Blocking; each call joins the caller's JDBC transaction or opens its own,
 * and takes at most 1,000 organisations. Writers take turns.
 */
public interface OrganisationIntake {

    int MAX_BATCH = 1_000;

    /** Keeps what the source says; the same again changes nothing at all. */
    Outcome take(Source source, List<Description> descriptions);

    /** Says that the source's newest complete extract no longer holds these; returns how many organisations changed. */
    int close(Source source, List<String> organisations);

    /** Forgets all that a dataset has said, {@code limit} organisations at a time; call again until it returns 0. */
    int withdraw(String dataset, int limit);

    /**
     * The active organisations that stand on the dataset, in ascending order after an id ({@code ""} to begin).
     *
     * @param territory {@code FR}, {@code BE}, a NUTS code, or {@code EU} for all
     */
    List<String> active(String dataset, String territory, String after, int limit);

    /** What became of a batch. */
    record Outcome(int added, int changed, int unchanged, List<Refusal> refusals) {

        public Outcome {
            refusals = List.copyOf(refusals);
        }
    }

    /** Why an organisation was not taken. */
    record Refusal(String organisation, String reason) {}
}
