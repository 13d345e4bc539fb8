package eu.observatory.registry.enterprise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way facts enter the register. Blocking; each call joins the caller's JDBC transaction or opens its own, and takes
 * at most 1,000 enterprises. Writers take turns: a second transaction waits for the first to end.
 */
public interface Intake {

    int MAX_BATCH = 1_000;

    /**
     * Keeps what the source says. The same facts again change nothing at all; only a difference in the composed state
     * makes a revision, a line of history and a mark for publication. Facts of a source that is no base wait, unseen,
     * until a base brings their enterprise into being.
     */
    Outcome take(Offer offer);

    /** Prepares facts to be taken: what needs neither the database nor the turn, to be done ahead of it. */
    Offer offer(Source source, List<Facts> facts);

    default Outcome take(Source source, List<Facts> facts) {
        return take(offer(source, facts));
    }

    /** Says that the source's newest complete extract no longer holds these; returns how many enterprises changed. */
    int close(Source source, List<String> enterprises);

    /** Forgets all that a dataset has said, {@code limit} enterprises at a time; call again until it returns 0. */
    int withdraw(String dataset, int limit);

    /** Composes the enterprises after an id again; returns the last id seen, null once there is none left. */
    @Nullable String recompose(String after, int limit);

    /** How many active enterprises stand on the dataset in a territory: {@code FR}, {@code BE} or a NUTS code. */
    long countActive(String dataset, String territory);

    /** Those of some enterprises that are active in a territory, in ascending order. */
    List<String> active(String territory, List<String> enterprises);

    /** All ids that the dataset's newest extract holds, in ascending order after an id, {@code limit} at most. */
    List<String> held(String dataset, String after, int limit);

    /** The ids of active ones on the dataset in the territory, in ascending order after an id ({@code ""} to begin), {@code limit} at most. */
    List<String> active(String dataset, String territory, String after, int limit);

    /** What became of a batch; refused ones are counted nowhere else. */
    record Outcome(int added, int changed, int unchanged, List<Refusal> refusals) {

        public Outcome {
            refusals = List.copyOf(refusals);
        }
    }

    /** Why an enterprise was not taken. */
    record Refusal(String enterprise, String reason) {}
}
