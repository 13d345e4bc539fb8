package eu.observatory.registry.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What official lists assert. Blocking; each call joins the caller's JDBC transaction or opens its own, and takes at
 * most 1,000 enterprises. A list may name enterprises that the registry does not hold (yet): their assertions wait.
 */
public interface ListedAssertions {

    /**
     * Keeps the dataset's assertions; those given for an enterprise replace all that the dataset said of it before, so
     * they come in one call. Returns how many enterprises are listed otherwise than before; a newer date of checking
     * alone is no difference.
     *
     * @param sample whether the list is made up; what it asserts then counts for made-up enterprises only
     */
    int take(String dataset, boolean sample, List<Listed> listed);

    /** Ends, on that day, what the dataset asserts of these; returns how many enterprises that concerned. */
    int end(String dataset, LocalDate on, List<String> enterprises);

    /** Forgets all that a dataset asserts, {@code limit} enterprises at a time; call again until it returns 0. */
    int withdraw(String dataset, int limit);

    /** What all lists assert of these; a made-up list is heard for made-up enterprises only. */
    Map<String, List<Assertion>> about(List<String> enterprises, boolean sample);

    /** Ids with a running assertion of the dataset, ascending, after an id ({@code ""} to begin). */
    List<String> running(String dataset, String after, int limit);

    /** Ids with a running assertion of any list, ascending, after an id ({@code ""} to begin): a perimeter for imports. */
    List<String> listed(String after, int limit);

    /** One line of a list. */
    record Listed(String enterprise, Assertion assertion) {}
}
