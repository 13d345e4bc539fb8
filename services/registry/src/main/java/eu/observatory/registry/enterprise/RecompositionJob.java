package eu.observatory.registry.enterprise;

import eu.observatory.registry.concept.CrosswalkChanged;
import eu.observatory.registry.resource.Walk;
import eu.observatory.registry.resource.Walk.Reached;
import eu.observatory.registry.territory.TerritoriesChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Composes again, in small steps: those whose validity dates have come, and after a change of codes everyone.
 */
@Component
class RecompositionJob {

    private static final int STEP = 500;

    private final Turn turn;
    private final Holdings holdings;
    private final Recomposition recomposition;
    private final Harmonisation harmonisation;
    private final Walk walk;
    private final Clock clock;

    RecompositionJob(
            Turn turn,
            Holdings holdings,
            Recomposition recomposition,
            Harmonisation harmonisation,
            JdbcClient jdbc,
            Clock clock) {
        this.turn = turn;
        this.holdings = holdings;
        this.recomposition = recomposition;
        this.harmonisation = harmonisation;
        this.walk = new Walk(jdbc, "enterprise_recomposition");
        this.clock = clock;
    }

    @EventListener
    void begin(TerritoriesChanged changed) {
        walk.begin(changed.dataset());
    }

    @EventListener
    void begin(CrosswalkChanged changed) {
        walk.begin(changed.dataset());
    }

    /** A change of codes that this replica has not taken in yet would be followed by nobody: it is taken in before each step. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10S")
    void everyoneWhoWaits() {
        for (Optional<Reached> seen = walk.reached(); seen.isPresent(); seen = walk.reached()) {
            long generation = seen.get().generation();
            harmonisation.refresh();
            turn.take(() -> walk.step(generation, last -> holdings.after(last, STEP), this::again));
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void everyoneWhoseDayHasCome() {
        while (turn.take(this::due)) {}
    }

    private void again(List<String> enterprises, String cause) {
        recomposition.again(enterprises, new Cause(cause, null));
    }

    private boolean due() {
        List<String> due = holdings.due(LocalDate.now(clock), STEP);
        recomposition.again(due, Cause.TIME);
        return !due.isEmpty();
    }
}
