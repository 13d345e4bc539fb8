package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.StaleRevision;
import eu.observatory.registry.contribution.Contribution.Status;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.KnownEnterprises;
import eu.observatory.registry.resource.PlainText;
import eu.observatory.registry.statement.Published;
import eu.observatory.registry.statement.Statement;
import eu.observatory.registry.statement.Statements;
import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.As;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.Trail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Takes what people contribute: from an owner it is published at once, from others it waits for a decision. */
@Component
@EnableConfigurationProperties(ContributionSettings.class)
class Contributing {

    private static final int LONGEST_NOTE = 2_000;

    private final KnownEnterprises enterprises;
    private final Statements statements;
    private final Contributions contributions;
    private final Acceptance acceptance;
    private final Sections sections;
    private final Trail trail;
    private final ContributionMetrics metrics;
    private final ContributionSettings settings;
    private final TransactionalOperator transactions;
    private final Clock clock;

    Contributing(
            KnownEnterprises enterprises,
            Statements statements,
            Contributions contributions,
            Acceptance acceptance,
            Sections sections,
            Trail trail,
            ContributionMetrics metrics,
            ContributionSettings settings,
            TransactionalOperator transactions,
            Clock clock) {
        this.enterprises = enterprises;
        this.statements = statements;
        this.contributions = contributions;
        this.acceptance = acceptance;
        this.sections = sections;
        this.trail = trail;
        this.metrics = metrics;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A change that somebody proposes.
     *
     * @param base the revision of the statement that it goes on from
     */
    record Proposal(long base, Statement change, @Nullable String note, String language) {}

    Mono<Contribution> contribute(String enterprise, Proposal proposal, Caller caller) {
        String note = PlainText.optional("note", proposal.note(), LONGEST_NOTE);
        return enterprises
                .one(enterprise)
                .filter(known -> !known.masked())
                .switchIfEmpty(Mono.error(() -> new Conflict(
                        "This unit is public in part only, and stays so: lift that at its register first.")))
                .flatMap(known -> patience(caller)
                        .then(statements.checked(proposal.change()))
                        .flatMap(change -> statements
                                .held(enterprise)
                                .flatMap(held -> contributed(known, held, change, proposal, note, caller))))
                .as(transactions::transactional)
                .flatMap(contributions::one);
    }

    private Mono<Void> patience(Caller caller) {
        return contributions
                .open(caller.subject())
                .filter(open -> open >= settings.openOfPerson())
                .flatMap(open -> Mono.error(new Forbidden(
                        "%d contributions of yours wait already. Go on when they are decided, or withdraw some."
                                .formatted(open))));
    }

    private Mono<UUID> contributed(
            Enterprise known,
            Published held,
            Statement change,
            Proposal proposal,
            @Nullable String note,
            Caller caller) {
        if (proposal.base() != held.revision()) {
            return Mono.error(new StaleRevision(held.revision()));
        }
        Statement before = sections.of(change, held.statement());
        Contribution contribution = contribution(known, held, before, change, proposal, note, caller);
        if (sections.differences(contribution, held.statement()).stream().allMatch(Sections::isNothing)) {
            return Mono.error(PlainText.invalid("statement", "The enterprise says so already: nothing would change."));
        }
        return contributions
                .add(contribution)
                .then(Mono.defer(() -> contribution.decider(caller) == As.OWNER
                        ? acceptance.accept(contribution, held, null, null, caller, As.OWNER)
                        : submitted(contribution, caller)))
                .thenReturn(contribution.id());
    }

    private Mono<Void> submitted(Contribution contribution, Caller caller) {
        return trail.note(new Deed(
                        contribution.enterprise(),
                        contribution.region(),
                        caller,
                        As.CONTRIBUTOR,
                        What.CONTRIBUTION_SUBMITTED,
                        contribution.id(),
                        contribution.before(),
                        contribution.statement()))
                .doOnSuccess(done -> metrics.count("submitted"));
    }

    private Contribution contribution(
            Enterprise known,
            Published held,
            Statement before,
            Statement change,
            Proposal proposal,
            @Nullable String note,
            Caller caller) {
        return new Contribution(
                UUID.randomUUID(),
                known.id(),
                null,
                known.answerable(),
                Status.SUBMITTED,
                held.revision(),
                before,
                change,
                null,
                null,
                note,
                proposal.language(),
                caller.subject(),
                caller.name(),
                caller.email(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Deadline.in(settings.workingDays(), clock),
                null,
                null,
                null,
                null);
    }
}
