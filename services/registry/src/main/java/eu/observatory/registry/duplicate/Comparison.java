package eu.observatory.registry.duplicate;

import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares enterprises that have changed with those they share a trait with. */
@Component
class Comparison {

    private final Proposals proposals;

    Comparison(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Joins the caller's transaction; returns the last id that was compared, {@code ""} where none was due any more. */
    String step(String after, int limit) {
        List<Proposals.Due> due = proposals.due(after, limit);
        if (due.isEmpty()) {
            return "";
        }
        List<String> ids = due.stream().map(Proposals.Due::id).toList();
        List<Enterprise> states = proposals.states(ids);
        Map<String, Traits> changed = traits(states);
        proposals.keep(due, changed);
        proposals.redact(
                states.stream().filter(Enterprise::masked).map(Enterprise::id).toList());
        Map<String, Set<String>> neighbours = proposals.neighbours(ids);
        Map<String, Traits> all = new HashMap<>(changed);
        all.putAll(traits(proposals.states(neighbours.values().stream()
                .flatMap(Set::stream)
                .filter(id -> !changed.containsKey(id))
                .distinct()
                .toList())));
        proposals.propose(pairs(neighbours, all));
        return ids.getLast();
    }

    private static List<Pair> pairs(Map<String, Set<String>> neighbours, Map<String, Traits> all) {
        List<Pair> pairs = new ArrayList<>();
        neighbours.forEach((id, others) -> others.stream()
                .filter(other -> !(neighbours.containsKey(other) && other.compareTo(id) < 0))
                .map(other -> pair(all.get(id), all.get(other)))
                .filter(pair -> pair != null && pair.likeness().worthProposing())
                .forEach(pairs::add));
        return pairs;
    }

    private static @Nullable Pair pair(@Nullable Traits one, @Nullable Traits other) {
        return one == null || other == null ? null : Pair.of(one, other);
    }

    /** Closed and partially public enterprises are compared with none. */
    private static Map<String, Traits> traits(List<Enterprise> states) {
        return states.stream()
                .filter(enterprise -> enterprise.status() == Status.ACTIVE && !enterprise.masked())
                .collect(Collectors.toMap(Enterprise::id, Traits::of));
    }

    /** Two enterprises in the order of their ids. */
    record Pair(String first, String second, Likeness likeness) {

        static Pair of(Traits one, Traits other) {
            boolean ordered = one.id().compareTo(other.id()) < 0;
            return new Pair(ordered ? one.id() : other.id(), ordered ? other.id() : one.id(), one.likeness(other));
        }
    }
}
