package eu.observatory.search.reference;

import java.util.Set;

/** Activities that hold what fits in no other: a word for one of their kinds of work says nothing of the rest. */
final class Drawers {

    private static final Set<String> CLASSES = Set.of(
            "32.99", "43.99", "47.19", "81.29", "82.99", "84.12", "85.59", "86.90", "87.90", "88.10", "88.91", "88.99",
            "93.29", "94.99", "95.29", "96.09");

    private Drawers() {}

    static boolean hold(String id) {
        return CLASSES.contains(id.substring(id.indexOf(':') + 1));
    }
}
