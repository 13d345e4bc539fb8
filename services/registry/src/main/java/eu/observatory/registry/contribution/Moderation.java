package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.web.Conflict;
import eu.observatory.registry.contribution.Contribution.Status;
import eu.observatory.registry.contribution.Contributions.Decision;
import eu.observatory.registry.resource.PlainText;
import eu.observatory.registry.statement.Published;
import eu.observatory.registry.statement.Statement;
import eu.observatory.registry.statement.Statements;
import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.As;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.Trail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** An enterprise's owner or its region's editor decides what was contributed. */
@Component
class Moderation {

    private static final int LONGEST_REASON = 2_000;

    private final Contributions contributions;
    private final Statements statements;
    private final Acceptance acceptance;
    private final Sections sections;
    private final Replies replies;
    private final Trail trail;
    private final ContributionMetrics metrics;
    private final TransactionalOperator transactions;
    private final Clock clock;

    Moderation(
            Contributions contributions,
            Statements statements,
            Acceptance acceptance,
            Sections sections,
            Replies replies,
            Trail trail,
            ContributionMetrics metrics,
            TransactionalOperator transactions,
            Clock clock) {
        this.contributions = contributions;
        this.statements = statements;
        this.acceptance = acceptance;
        this.sections = sections;
        this.replies = replies;
        this.trail = trail;
        this.metrics = metrics;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Publishes it, or what is given in its place; where the enterprise has spoken meanwhile, only what is given. */
    Mono<Contribution> accept(UUID id, @Nullable Statement edited, @Nullable String reason, Caller caller) {
        String said = PlainText.optional("reason", reason, LONGEST_REASON);
        Mono<Void> accepted = Mono.justOrEmpty(edited)
                .flatMap(statements::checked)
                .map(List::of)
                .defaultIfEmpty(List.of())
                .flatMap(edits -> waiting(id, caller)
                        .flatMap(contribution -> statements
                                .held(contribution.enterprise())
                                .flatMap(held -> accepted(
                                        contribution, held, edits.isEmpty() ? null : edits.getFirst(), said, caller))));
        return accepted.as(transactions::transactional).then(contributions.one(id));
    }

    private Mono<Void> accepted(
            Contribution contribution,
            Published held,
            @Nullable Statement edited,
            @Nullable String reason,
            Caller caller) {
        List<String> changed = sections.changedMeanwhile(contribution, held.statement());
        if (edited == null && !changed.isEmpty()) {
            return Mono.error(new Conflict(
                    "The enterprise has changed its %s since. Read the contribution again, and accept it with the statement that is to stand."
                            .formatted(String.join(", ", changed))));
        }
        return acceptance
                .accept(contribution, held, edited, reason, caller, as(contribution, caller))
                .then(replies.send(contribution, edited == null ? "accepted" : "accepted-edited", reason));
    }

    Mono<Contribution> refuse(UUID id, @Nullable String reason, Caller caller) {
        return returned(id, Status.REFUSED, What.CONTRIBUTION_REFUSED, "refused", reason, caller);
    }

    Mono<Contribution> askBack(UUID id, @Nullable String reason, Caller caller) {
        return returned(id, Status.ASKED_BACK, What.CONTRIBUTION_ASKED_BACK, "asked-back", reason, caller);
    }

    private Mono<Contribution> returned(
            UUID id, Status status, What what, String outcome, @Nullable String reason, Caller caller) {
        String said = PlainText.required("reason", reason, LONGEST_REASON);
        return waiting(id, caller)
                .flatMap(contribution -> contributions
                        .decide(
                                id,
                                new Decision(status, null, null, caller, as(contribution, caller), said),
                                clock.instant())
                        .then(trail.note(new Deed(
                                contribution.enterprise(),
                                contribution.region(),
                                caller,
                                as(contribution, caller),
                                what,
                                id,
                                null,
                                contribution.statement())))
                        .then(replies.send(contribution, outcome, said))
                        .doOnSuccess(done -> metrics.count(outcome)))
                .as(transactions::transactional)
                .then(contributions.one(id));
    }

    private Mono<Contribution> waiting(UUID id, Caller caller) {
        return contributions.held(id).flatMap(contribution -> {
            if (contribution.decider(caller) == null) {
                return Mono.error(new Forbidden(
                        "This is for the enterprise's owners and for editors of " + contribution.region() + "."));
            }
            if (contribution.isOf(caller)) {
                return Mono.error(
                        new Forbidden(
                                "Nobody decides about a contribution of their own. Ask another editor; who owns the enterprise withdraws it and contributes again, which is published at once."));
            }
            return contribution.status() == Status.SUBMITTED
                    ? Mono.just(contribution)
                    : Mono.error(new Conflict("This contribution waits for no decision."));
        });
    }

    private static As as(Contribution contribution, Caller caller) {
        As decider = contribution.decider(caller);
        return decider == null ? As.CONTRIBUTOR : decider;
    }
}
