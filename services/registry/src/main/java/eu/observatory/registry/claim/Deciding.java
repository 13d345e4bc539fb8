package eu.observatory.registry.claim;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.web.Conflict;
import eu.observatory.registry.claim.Claim.Status;
import eu.observatory.registry.claim.Claims.Decider;
import eu.observatory.registry.resource.PlainText;
import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.As;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** An editor confirms or refuses a claimant, or ends an ownership; an owner leaves. */
@Component
class Deciding {

    private static final int LONGEST_REASON = 1_000;

    private final Claims claims;
    private final Sending sending;
    private final Trail trail;
    private final ClaimMetrics metrics;
    private final TransactionalOperator transactions;
    private final Clock clock;

    Deciding(
            Claims claims,
            Sending sending,
            Trail trail,
            ClaimMetrics metrics,
            TransactionalOperator transactions,
            Clock clock) {
        this.claims = claims;
        this.sending = sending;
        this.trail = trail;
        this.metrics = metrics;
        this.transactions = transactions;
        this.clock = clock;
    }

    Mono<Claim> accept(UUID id, @Nullable String reason, Caller editor) {
        String said = PlainText.optional("reason", reason, LONGEST_REASON);
        return decided(id, Status.ACCEPTED, What.CLAIM_ACCEPTED, said, editor);
    }

    Mono<Claim> refuse(UUID id, @Nullable String reason, Caller editor) {
        String said = PlainText.required("reason", reason, LONGEST_REASON);
        return decided(id, Status.REFUSED, What.CLAIM_REFUSED, said, editor);
    }

    private Mono<Claim> decided(UUID id, Status status, What what, @Nullable String reason, Caller editor) {
        Instant now = clock.instant();
        return claims.held(id)
                .flatMap(claim -> {
                    if (claim.isOf(editor.subject())) {
                        return Mono.error(
                                new Forbidden("Nobody decides about a claim of their own. Ask another editor."));
                    }
                    if (!claim.awaits(Status.AWAITING_EDITOR, now) && !claim.awaits(Status.AWAITING_CODE, now)) {
                        return Mono.error(new Conflict("This claim waits for no decision any more."));
                    }
                    return changed(claim, status, what, reason, editor, As.EDITOR, now);
                })
                .as(transactions::transactional)
                .then(claims.one(id));
    }

    /** The claimant withdraws or leaves; an editor ends it, with a reason. */
    Mono<Claim> end(UUID id, @Nullable String reason, Caller caller) {
        Instant now = clock.instant();
        return claims.held(id)
                .flatMap(claim -> Standing.visible(claim, caller))
                .flatMap(claim -> {
                    boolean own = claim.isOf(caller.subject());
                    String said = own
                            ? PlainText.optional("reason", reason, LONGEST_REASON)
                            : PlainText.required("reason", reason, LONGEST_REASON);
                    if (claim.status() == Status.REFUSED
                            || claim.status() == Status.EXPIRED
                            || claim.status() == Status.ENDED) {
                        return Mono.error(new Conflict("This claim has ended already."));
                    }
                    As as = !own ? As.EDITOR : claim.status() == Status.ACCEPTED ? As.OWNER : As.CONTRIBUTOR;
                    return changed(claim, Status.ENDED, What.CLAIM_ENDED, said, caller, as, now);
                })
                .as(transactions::transactional)
                .then(claims.one(id));
    }

    private Mono<Void> changed(
            Claim claim, Status status, What what, @Nullable String reason, Caller by, As as, Instant now) {
        String outcome = status.name().toLowerCase(Locale.ROOT);
        Mono<Void> told = as == As.EDITOR ? sending.decision(claim, "claim." + outcome, reason) : Mono.empty();
        return claims.change(claim, status, null, now, new Decider(by.subject(), by.name()), reason)
                .then(trail.note(new Deed(claim.enterprise(), claim.region(), by, as, what, claim.id(), null, null)))
                .then(told)
                .doOnSuccess(done -> metrics.claim(outcome));
    }
}
