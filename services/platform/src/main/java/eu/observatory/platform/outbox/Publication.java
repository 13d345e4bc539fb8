package eu.observatory.platform.outbox;

import java.util.List;

/** One topic that a service owns, and how the current states of its things are read. */
public interface Publication {

    /** Like {@code registry.enterprises}. */
    String topic();

    /** The CloudEvents type of its records, like {@code eu.observatory.registry.enterprise.state}. */
    String type();

    /** The state of every key as of now, tombstones included; called by the relay's own blocking thread. */
    List<State> render(List<String> keys);

    /** Keys of all its things, tombstones included, in an order that stays: those that follow one, from "" on. */
    List<String> keys(String after, int limit);

    /**
     * Lifts what is not beyond the revision that was published, because the database was put back to an earlier day, to
     * the one that follows; in the caller's transaction. Whoever took the published one would ignore it otherwise.
     *
     * @return what was lifted, with its new revision
     */
    List<Mark> overtake(List<Mark> published);
}
