package eu.observatory.registry.enterprise;

import eu.observatory.registry.concept.CrosswalkChanged;
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
 * Composes again, in small steps: those whose validity dates have come, and after a change of codes everyone. The
 * place reached is stored with each step, so that a restart goes on from there.
 */
@Component
class RecompositionJob {

    private static final int STEP = 500;

    private static final String BEGIN = """
            insert into enterprise_recomposition as waiting (after, causes) values ('', array[?])
            on conflict (only_one) do update
               set after = '', generation = excluded.generation,
                   causes = array(select distinct unnest(waiting.causes || excluded.causes) order by 1)
            """;

    private static final String REACHED = """
            select after, generation, array_to_string(causes, '+') as cause from enterprise_recomposition
            """;

    private static final String ADVANCE = "update enterprise_recomposition set after = ?";

    private static final String END = "delete from enterprise_recomposition";

    private final Turn turn;
    private final Holdings holdings;
    private final Recomposition recomposition;
    private final Harmonisation harmonisation;
    private final JdbcClient jdbc;
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
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void begin(TerritoriesChanged changed) {
        begin(changed.dataset());
    }

    @EventListener
    void begin(CrosswalkChanged changed) {
        begin(changed.dataset());
    }

    private void begin(String cause) {
        jdbc.sql(BEGIN).param(cause).update();
    }

    /** A change of codes that this replica has not taken in yet would be followed by nobody: it is taken in before each step. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10S")
    void everyoneWhoWaits() {
        for (Optional<Reached> seen = reached(REACHED); seen.isPresent(); seen = reached(REACHED)) {
            long generation = seen.get().generation();
            harmonisation.refresh();
            turn.take(() -> advance(generation));
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void everyoneWhoseDayHasCome() {
        while (turn.take(this::due)) {}
    }

    /**
     * How far everyone has been composed again.
     *
     * @param generation another one for each change that began it anew
     * @param cause the files whose changes are followed, joined by plus signs
     */
    private record Reached(String after, long generation, String cause) {}

    private Optional<Reached> reached(String sql) {
        return jdbc.sql(sql)
                .query((row, number) ->
                        new Reached(row.getString("after"), row.getLong("generation"), row.getString("cause")))
                .optional();
    }

    private boolean advance(long generation) {
        Optional<Reached> reached = reached(REACHED + "for update").filter(held -> held.generation() == generation);
        reached.ifPresent(this::advance);
        return reached.isPresent();
    }

    private void advance(Reached reached) {
        List<String> next = holdings.after(reached.after(), STEP);
        if (next.isEmpty()) {
            jdbc.sql(END).update();
            return;
        }
        recomposition.again(next, new Cause(reached.cause(), null));
        jdbc.sql(ADVANCE).param(next.getLast()).update();
    }

    private boolean due() {
        List<String> due = holdings.due(LocalDate.now(clock), STEP);
        recomposition.again(due, Cause.TIME);
        return !due.isEmpty();
    }
}
