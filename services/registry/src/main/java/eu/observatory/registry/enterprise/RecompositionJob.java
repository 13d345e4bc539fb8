package eu.observatory.registry.enterprise;

import eu.observatory.registry.territory.TerritoriesChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Composes again, in small steps: those whose validity dates have come, and after a change of territories everyone. The
 * place reached is stored with each step, so that a restart goes on from there.
 */
@Component
class RecompositionJob {

    private static final int STEP = 500;

    private static final String BEGIN = """
            insert into enterprise_recomposition (after) values ('') on conflict (only_one) do update set after = ''
            """;

    private static final String REACHED = "select after from enterprise_recomposition for update";

    private static final String ADVANCE = "update enterprise_recomposition set after = ?";

    private static final String END = "delete from enterprise_recomposition";

    private final Turn turn;
    private final Holdings holdings;
    private final Recomposition recomposition;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecompositionJob(Turn turn, Holdings holdings, Recomposition recomposition, JdbcClient jdbc, Clock clock) {
        this.turn = turn;
        this.holdings = holdings;
        this.recomposition = recomposition;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(TerritoriesChanged.class)
    void begin() {
        jdbc.sql(BEGIN).update();
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10S")
    void everyoneWhoWaits() {
        while (turn.take(this::advance)) {}
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void everyoneWhoseDayHasCome() {
        while (turn.take(this::due)) {}
    }

    private boolean advance() {
        List<String> reached =
                jdbc.sql(REACHED).query((row, number) -> row.getString(1)).list();
        if (reached.isEmpty()) {
            return false;
        }
        List<String> next = holdings.after(reached.getFirst(), STEP);
        if (next.isEmpty()) {
            jdbc.sql(END).update();
            return false;
        }
        recomposition.again(next, Cause.TIME);
        jdbc.sql(ADVANCE).param(next.getLast()).update();
        return true;
    }

    private boolean due() {
        List<String> due = holdings.due(LocalDate.now(clock), STEP);
        recomposition.again(due, Cause.TIME);
        return !due.isEmpty();
    }
}
