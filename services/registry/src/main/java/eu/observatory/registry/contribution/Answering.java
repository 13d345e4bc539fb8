package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.web.Conflict;
import eu.observatory.registry.contribution.Contribution.Status;
import eu.observatory.registry.statement.Statement;
import eu.observatory.registry.statement.Statements;
import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.As;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.Trail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** An author answers what was asked back, or withdraws what waits. */
@Component
class Answering {

    private final Contributions contributions;
    private final Statements statements;
    private final Sections sections;
    private final Trail trail;
    private final ContributionMetrics metrics;
    private final ContributionSettings settings;
    private final TransactionalOperator transactions;
    private final Clock clock;

    Answering(
            Contributions contributions,
            Statements statements,
            Sections sections,
            Trail trail,
            ContributionMetrics metrics,
            ContributionSettings settings,
            TransactionalOperator transactions,
            Clock clock) {
        this.contributions = contributions;
        this.statements = statements;
        this.sections = sections;
        this.trail = trail;
        this.metrics = metrics;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** It goes on from what the enterprise says now, and its time begins again. */
    Mono<Contribution> answer(UUID id, Statement change, Caller caller) {
        return statements
                .checked(change)
                .flatMap(checked -> own(id, caller)
                        .filter(contribution -> contribution.status() == Status.ASKED_BACK)
                        .switchIfEmpty(Mono.error(() -> new Conflict("Nothing was asked back here.")))
                        .flatMap(contribution -> answered(contribution, checked, caller)))
                .as(transactions::transactional)
                .then(contributions.one(id));
    }

    private Mono<Void> answered(Contribution contribution, Statement change, Caller caller) {
        return statements
                .held(contribution.enterprise())
                .flatMap(held -> contributions.answer(
                        contribution.id(),
                        held.revision(),
                        sections.of(change, held.statement()),
                        change,
                        Deadline.in(settings.workingDays(), clock)))
                .then(trail.note(deed(contribution, caller, What.CONTRIBUTION_ANSWERED, change)))
                .doOnSuccess(done -> metrics.count("answered"));
    }

    Mono<Contribution> withdraw(UUID id, Caller caller) {
        return own(id, caller)
                .filter(contribution -> contribution.status().open())
                .switchIfEmpty(Mono.error(() -> new Conflict("This contribution is decided already.")))
                .flatMap(contribution -> contributions
                        .withdraw(id)
                        .then(trail.note(
                                deed(contribution, caller, What.CONTRIBUTION_WITHDRAWN, contribution.statement()))))
                .doOnSuccess(done -> metrics.count("withdrawn"))
                .as(transactions::transactional)
                .then(contributions.one(id));
    }

    private Mono<Contribution> own(UUID id, Caller caller) {
        return contributions
                .held(id)
                .filter(contribution -> contribution.isOf(caller))
                .switchIfEmpty(Mono.error(() -> new Forbidden("Only who contributed this may do that.")));
    }

    private static Deed deed(Contribution contribution, Caller caller, What what, Statement after) {
        return new Deed(
                contribution.enterprise(),
                contribution.region(),
                caller,
                As.CONTRIBUTOR,
                what,
                contribution.id(),
                contribution.statement(),
                after);
    }
}
