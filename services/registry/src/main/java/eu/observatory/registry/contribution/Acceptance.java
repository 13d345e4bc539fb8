package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Caller;
import eu.observatory.registry.contribution.Contribution.Status;
import eu.observatory.registry.contribution.Contributions.Decision;
import eu.observatory.registry.statement.Published;
import eu.observatory.registry.statement.Statement;
import eu.observatory.registry.statement.Statements;
import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.As;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.Trail;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes a contribution: the enterprise's word, its state, the decision and the trail, all or nothing. */
@Component
class Acceptance {

    private final Contributions contributions;
    private final Statements statements;
    private final Trail trail;
    private final ContributionMetrics metrics;
    private final Clock clock;

    Acceptance(
            Contributions contributions, Statements statements, Trail trail, ContributionMetrics metrics, Clock clock) {
        this.contributions = contributions;
        this.statements = statements;
        this.trail = trail;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param edited what is published instead of what was proposed */
    Mono<Void> accept(
            Contribution contribution,
            Published held,
            @Nullable Statement edited,
            @Nullable String reason,
            Caller by,
            As as) {
        Statement change = edited == null ? contribution.statement() : edited;
        return statements
                .publish(contribution.enterprise(), held, change, contribution.language())
                .flatMap(now -> contributions
                        .decide(
                                contribution.id(),
                                new Decision(Status.ACCEPTED, edited, now.revision(), by, as, reason),
                                clock.instant())
                        .then(trail.note(new Deed(
                                contribution.enterprise(),
                                contribution.region(),
                                by,
                                as,
                                What.CONTRIBUTION_ACCEPTED,
                                contribution.id(),
                                held.statement(),
                                now.statement()))))
                .doOnSuccess(done -> metrics.count(edited == null ? "accepted" : "edited"));
    }
}
