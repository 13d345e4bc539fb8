package eu.observatory.registry.organisation;

import eu.observatory.registry.territory.TerritoriesChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Places all organisations again after a change of territories, in small steps that a restart goes on from. */
@Component
class ReplacingJob {

    private static final int STEP = 500;

    private static final String BEGIN = """
            insert into organisation_replacing (after) values ('') on conflict (only_one) do update set after = ''
            """;

    private static final String REACHED = "select after from organisation_replacing for update";

    private static final String ADVANCE = "update organisation_replacing set after = ?";

    private static final String END = "delete from organisation_replacing";

    private final OrganisationTurn turn;
    private final OrganisationRegister register;
    private final Renewal renewal;
    private final JdbcClient jdbc;

    ReplacingJob(OrganisationTurn turn, OrganisationRegister register, Renewal renewal, JdbcClient jdbc) {
        this.turn = turn;
        this.register = register;
        this.renewal = renewal;
        this.jdbc = jdbc;
    }

    @EventListener(TerritoriesChanged.class)
    void begin() {
        jdbc.sql(BEGIN).update();
    }

    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT10S")
    void allThatWait() {
        while (turn.take(this::advance)) {}
    }

    private boolean advance() {
        List<String> reached =
                jdbc.sql(REACHED).query((row, number) -> row.getString(1)).list();
        if (reached.isEmpty()) {
            return false;
        }
        List<String> next = register.after(reached.getFirst(), STEP);
        if (next.isEmpty()) {
            jdbc.sql(END).update();
            return false;
        }
        renewal.run(next, Cause.PLACES);
        jdbc.sql(ADVANCE).param(next.getLast()).update();
        return true;
    }
}
