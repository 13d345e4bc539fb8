package eu.observatory.registry.enterprise;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Marks;
import eu.observatory.platform.outbox.RecordTopic;
import eu.observatory.registry.enterprise.Register.Current;
import eu.observatory.registry.enterprise.Revised.Kind;
import eu.observatory.registry.recognition.Assertion;
import eu.observatory.registry.recognition.ListedAssertions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings enterprises up to what is said of them now: only a real difference makes a revision and is published. */
@Component
class Recomposition {

    private final Sayings sayings;
    private final Composition composition;
    private final Revising revising;
    private final Register register;
    private final ListedAssertions assertions;
    private final Marks marks;
    private final Clock clock;

    Recomposition(
            Sayings sayings,
            Composition composition,
            Revising revising,
            Register register,
            ListedAssertions assertions,
            Marks marks,
            Clock clock) {
        this.sayings = sayings;
        this.composition = composition;
        this.revising = revising;
        this.register = register;
        this.assertions = assertions;
        this.marks = marks;
        this.clock = clock;
    }

    /** Reads again what is said of these, and composes them. Call within a {@link Turn}. */
    List<Revised> again(Collection<String> enterprises, Cause cause) {
        Map<String, List<Saying>> said = new HashMap<>(sayings.of(enterprises, ""));
        enterprises.forEach(id -> said.putIfAbsent(id, List.of()));
        return run(said, cause, () -> {});
    }

    /**
     * Composes enterprises; call within a {@link Turn}. Composing leaves the database idle, so there is time to write
     * what is said.
     *
     * @param said all that is said of each enterprise to compose; an empty list where nothing is said any more
     * @param writing what the database can do meanwhile, on this thread
     * @return the revisions that came of it
     */
    List<Revised> run(Map<String, List<Saying>> said, Cause cause, Runnable writing) {
        if (said.isEmpty()) {
            return List.of();
        }
        Map<String, Current> current = register.current(said.keySet());
        Map<String, List<Assertion>> listed = listed(said);
        Meanwhile<Composing> composing = Meanwhile.start(() -> composed(said, current, listed));
        writing.run();
        return kept(composing.result(), cause);
    }

    /** Revisions to keep, the new states among them written out, and those of which only the next date moves. */
    private record Composing(Register.Rows rows, List<Revised> postponed) {}

    private Composing composed(
            Map<String, List<Saying>> said, Map<String, Current> current, Map<String, List<Assertion>> listed) {
        LocalDate today = LocalDate.now(clock);
        List<Revised> revised = new ArrayList<>();
        List<Revised> postponed = new ArrayList<>();
        said.forEach((id, sayings) -> {
            Optional<Composed> composed = composition.compose(id, sayings, listed.getOrDefault(id, List.of()), today);
            Revised row = revising.revise(current.get(id), composed.orElse(null));
            if (row != null) {
                (row.kind() == Kind.POSTPONED ? postponed : revised).add(row);
            }
        });
        return new Composing(register.rows(revised), postponed);
    }

    private Map<String, List<Assertion>> listed(Map<String, List<Saying>> said) {
        Map<Boolean, List<String>> bySample = said.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().getFirst().source().sample(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<String, List<Assertion>> listed = new HashMap<>();
        bySample.forEach((sample, enterprises) -> listed.putAll(assertions.about(enterprises, sample)));
        return listed;
    }

    private List<Revised> kept(Composing composing, Cause cause) {
        List<Revised> revised = composing.rows().revised();
        if (!revised.isEmpty()) {
            register.write(composing.rows(), cause);
            marks.mark(
                    EnterprisePublication.TOPIC,
                    revised.stream()
                            .map(Revised::enterprise)
                            .map(enterprise -> new Mark(
                                    RecordTopic.key(enterprise.owner(), enterprise.id()), enterprise.revision()))
                            .toList());
        }
        if (!composing.postponed().isEmpty()) {
            register.postpone(composing.postponed());
        }
        return revised;
    }
}
