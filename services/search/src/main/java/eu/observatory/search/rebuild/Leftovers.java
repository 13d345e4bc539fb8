package eu.observatory.search.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Indices that serve no more, and since when this replica has known so. */
final class Leftovers {

    private final Duration kept;
    private final Map<String, Long> since = new HashMap<>();

    Leftovers(Duration kept) {
        this.kept = kept;
    }

    /** Those whose time is over. */
    synchronized List<String> due(Set<String> aside) {
        long now = System.nanoTime();
        since.keySet().retainAll(aside);
        aside.forEach(index -> since.putIfAbsent(index, now));
        return aside.stream()
                .filter(index -> now - since.getOrDefault(index, now) > kept.toNanos())
                .toList();
    }
}
