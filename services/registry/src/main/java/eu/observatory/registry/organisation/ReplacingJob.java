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
            insert into organisation_replacing as waiting (after, causes) values ('', array[?])
            on conflict (only_one) do update
            set after = '', begun_at = now(),
                causes = array(select distinct unnest(waiting.causes || excluded.causes) order by 1)
            """;

    /** By then every replica knows the new places, whichever of them does the work. */
    private static final String RIPE = """
            select exists (select from organisation_replacing where begun_at < clock_timestamp() - interval '5 seconds')
            """;

    private static final String REACHED = """
            select after, array_to_string(causes, '+') as cause from organisation_replacing for update
            """;

    private static final String ADVANCE = "update organisation_replacing set after = ?";

    private static final String END = "delete from organisation_replacing";

    private final OrganisationTurn turn;
    private final OrganisationRegister register;
    private final Renewal renewal;
    private final JdbcClient jdbc;

    /** @param cause the files whose changes are followed, joined by plus signs */
    private record Reached(String after, String cause) {}

    ReplacingJob(OrganisationTurn turn, OrganisationRegister register, Renewal renewal, JdbcClient jdbc) {
        this.turn = turn;
        this.register = register;
        this.renewal = renewal;
        this.jdbc = jdbc;
    }

    @EventListener
    void begin(TerritoriesChanged changed) {
        jdbc.sql(BEGIN).param(changed.dataset()).update();
    }

    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT10S")
    void allThatHaveWaited() {
        if (jdbc.sql(RIPE).query(Boolean.class).single()) {
            allThatWait();
        }
    }

    void allThatWait() {
        while (turn.take(this::advance)) {}
    }

    private boolean advance() {
        List<Reached> reached = jdbc.sql(REACHED)
                .query((row, number) -> new Reached(row.getString("after"), row.getString("cause")))
                .list();
        if (reached.isEmpty()) {
            return false;
        }
        List<String> next = register.after(reached.getFirst().after(), STEP);
        if (next.isEmpty()) {
            jdbc.sql(END).update();
            return false;
        }
        renewal.run(next, new Cause(reached.getFirst().cause(), null));
        jdbc.sql(ADVANCE).param(next.getLast()).update();
        return true;
    }
}
