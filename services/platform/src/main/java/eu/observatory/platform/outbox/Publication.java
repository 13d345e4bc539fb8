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
}
