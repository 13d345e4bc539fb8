package eu.observatory.registry.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a dataset has said so far, for an import that brings only what has changed since. Blocking. */
public interface Said {

    /** The dataset's facts of those enterprises that it has said something of, closed ones included. */
    Map<String, Facts> of(String dataset, Collection<String> enterprises);

    /** The ids of those it still speaks of, in order after an id ({@code ""} to begin), {@code limit} at most. */
    List<String> enterprises(String dataset, String after, int limit);

    /** Gives the id of every establishment that the dataset knows, with its enterprise's, page by page. */
    void establishments(String dataset, Belonging each);

    /** An establishment of an enterprise. */
    interface Belonging {
        void of(String establishment, String enterprise);
    }
}
