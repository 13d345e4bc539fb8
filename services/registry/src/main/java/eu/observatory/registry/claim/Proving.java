package eu.observatory.registry.claim;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.Invalid;
import eu.observatory.registry.claim.Claim.Status;
import eu.observatory.registry.claim.Claims.Decider;
import eu.observatory.registry.claim.Codes.Sent;
import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.As;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Somebody proves a claim by the code that was sent to the enterprise. */
@Component
class Proving {

    private final Claims claims;
    private final Codes codes;
    private final Sending sending;
    private final Trail trail;
    private final ClaimMetrics metrics;
    private final ClaimSettings settings;
    private final TransactionalOperator transactions;
    private final Clock clock;

    Proving(
            Claims claims,
            Codes codes,
            Sending sending,
            Trail trail,
            ClaimMetrics metrics,
            ClaimSettings settings,
            TransactionalOperator transactions,
            Clock clock) {
        this.claims = claims;
        this.codes = codes;
        this.sending = sending;
        this.trail = trail;
        this.metrics = metrics;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    private enum Outcome {
        RIGHT,
        WRONG,
        LATE,
        SPENT
    }

    /** A wrong code is counted for good, so it fails only after that is committed. */
    Mono<Claim> prove(UUID id, String digits, Caller caller) {
        return claims.one(id)
                .flatMap(claim -> Standing.own(claim, caller))
                .flatMap(claim -> codes.turn(claim.enterprise()))
                .then(claims.held(id))
                .flatMap(claim -> tried(claim, digits, caller))
                .as(transactions::transactional)
                .doOnNext(outcome -> metrics.code(outcome.name().toLowerCase(Locale.ROOT)))
                .flatMap(outcome -> switch (outcome) {
                    case RIGHT -> claims.one(id);
                    case WRONG ->
                        Mono.error(new Invalid("invalid-body", "code", "This is not the code that was sent."));
                    case LATE ->
                        Mono.error(
                                new Conflict(
                                        "The code is over, or none is awaited. POST /claims/{claim}/codes sends another while the claim stands."));
                    case SPENT ->
                        Mono.error(
                                new Conflict(
                                        "Too many wrong codes: this one is worth nothing now. POST /claims/{claim}/codes sends another."));
                });
    }

    private Mono<Outcome> tried(Claim claim, String digits, Caller caller) {
        Instant now = clock.instant();
        if (!claim.awaits(Status.AWAITING_CODE, now)) {
            return Mono.just(Outcome.LATE);
        }
        return codes.latest(claim.id())
                .flatMap(sent -> outcome(claim, sent, digits, now))
                .defaultIfEmpty(Outcome.LATE)
                .flatMap(outcome ->
                        outcome == Outcome.RIGHT ? proved(claim, caller, now).thenReturn(outcome) : Mono.just(outcome));
    }

    private Mono<Outcome> outcome(Claim claim, Sent sent, String digits, Instant now) {
        if (now.isAfter(sent.until())) {
            return Mono.just(Outcome.LATE);
        }
        if (sent.tries() >= settings.tries()) {
            return Mono.just(Outcome.SPENT);
        }
        return Mono.fromCallable(() -> Code.matches(digits, sent.salt(), sent.hash()))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(right -> right
                        ? Mono.just(Outcome.RIGHT)
                        : codes.tried(claim.id(), sent).thenReturn(Outcome.WRONG));
    }

    /** Where somebody else was quicker, the editor decides about the second. */
    private Mono<Void> proved(Claim claim, Caller caller, Instant now) {
        return claims.isOwned(claim.enterprise())
                .flatMap(owned -> owned ? waiting(claim, caller, now) : owner(claim, caller, now));
    }

    private Mono<Void> waiting(Claim claim, Caller caller, Instant now) {
        return claims.change(
                        claim,
                        Status.AWAITING_EDITOR,
                        claim.createdAt().plus(settings.patience()),
                        now,
                        Decider.CODE,
                        null)
                .then(trail.note(deed(claim, caller, As.CONTRIBUTOR, What.CLAIM_PROVED)));
    }

    private Mono<Void> owner(Claim claim, Caller caller, Instant now) {
        return claims.change(claim, Status.ACCEPTED, null, now, Decider.CODE, null)
                .then(trail.note(deed(claim, caller, As.CONTRIBUTOR, What.CLAIM_PROVED)))
                .then(sending.decision(claim, "claim.accepted", null))
                .doOnSuccess(done -> metrics.claim("accepted"));
    }

    private static Deed deed(Claim claim, Caller caller, As as, What what) {
        return new Deed(claim.enterprise(), claim.region(), caller, as, what, claim.id(), null, null);
    }
}
