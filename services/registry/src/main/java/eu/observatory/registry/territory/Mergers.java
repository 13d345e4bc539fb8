package eu.observatory.registry.territory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Communes that are no more, and those they became part of, gathered from all rows of a file. */
final class Mergers {

    private final Communes communes;
    private final Set<String> current = new HashSet<>();
    private final SortedMap<String, SortedSet<String>> successors = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    Mergers(Communes communes) {
        this.communes = communes;
    }

    void exists(String id) {
        current.add(id);
    }

    void add(String old, String successor) {
        successors.computeIfAbsent(old, any -> new TreeSet<>()).add(successor);
    }

    void add(String old, String successor, String name) {
        names.put(old, name);
        add(old, successor);
    }

    /** Those that are no more; a code that lives on, for the commune that kept it, is not among them. */
    Stream<Territory> territories() {
        return successors.entrySet().stream()
                .filter(merger -> !current.contains(merger.getKey()))
                .map(merger ->
                        communes.merged(merger.getKey(), labels(merger.getKey()), List.copyOf(merger.getValue())));
    }

    private Map<String, String> labels(String old) {
        String name = names.get(old);
        return name == null ? Map.of() : Map.of("fr", name);
    }
}
