package eu.observatory.registry.organisation;

import eu.observatory.registry.resource.Walk;
import eu.observatory.registry.resource.Walk.Reached;
import eu.observatory.registry.territory.Gazetteer;
import eu.observatory.registry.territory.TerritoriesChanged;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Places all organisations again after a change of territories, in small steps. */
@Component
class ReplacingJob {

    private static final int STEP = 500;

    private final OrganisationTurn turn;
    private final OrganisationRegister register;
    private final Renewal renewal;
    private final Gazetteer gazetteer;
    private final Walk walk;

    ReplacingJob(
            OrganisationTurn turn,
            OrganisationRegister register,
            Renewal renewal,
            Gazetteer gazetteer,
            JdbcClient jdbc) {
        this.turn = turn;
        this.register = register;
        this.renewal = renewal;
        this.gazetteer = gazetteer;
        this.walk = new Walk(jdbc, "organisation_replacing");
    }

    @EventListener
    void begin(TerritoriesChanged changed) {
        walk.begin(changed.dataset());
    }

    /** New places that this replica has not taken in yet would be followed by nobody: they are taken in before each step. */
    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT10S")
    void allThatWait() {
        for (Optional<Reached> seen = walk.reached(); seen.isPresent(); seen = walk.reached()) {
            long generation = seen.get().generation();
            gazetteer.refresh();
            turn.take(() -> walk.step(generation, last -> register.after(last, STEP), this::again));
        }
    }

    private void again(List<String> organisations, String cause) {
        renewal.run(organisations, new Cause(cause, null));
    }
}
