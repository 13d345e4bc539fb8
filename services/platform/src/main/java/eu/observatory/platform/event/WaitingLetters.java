package eu.observatory.platform.event;

import eu.observatory.platform.condition.Figure;
import eu.observatory.platform.condition.Figure.Kind;
import eu.observatory.platform.condition.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How many dead letters wait; none should. */
record WaitingLetters(DeadLetterOffice office) implements Watched {

    private static final String METRIC = "observatory_deadletters_waiting";

    @Override
    public Figure unknown() {
        return Figure.unknown(METRIC, Kind.JOB);
    }

    @Override
    public List<Figure> figures() {
        return office.waiting().stream()
                .map(heap -> Figure.of(
                        METRIC,
                        Kind.JOB,
                        Map.of("topic", heap.topic(), "group", heap.group()),
                        heap.letters(),
                        0.0,
                        Instant.now()))
                .toList();
    }
}
