package eu.observatory.registry.claim;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.Language;
import eu.observatory.registry.claim.Claim.Proof;
import eu.observatory.registry.claim.Claim.Status;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.KnownEnterprises;
import eu.observatory.registry.mail.Letter;
import eu.observatory.registry.resource.PlainText;
import eu.observatory.registry.trail.Deed;
import eu.observatory.registry.trail.Deed.As;
import eu.observatory.registry.trail.Deed.What;
import eu.observatory.registry.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Somebody claims an enterprise. */
@Component
@EnableConfigurationProperties(ClaimSettings.class)
class Claiming {

    private static final int LONGEST_MESSAGE = 2_000;

    private final KnownEnterprises enterprises;
    private final Claims claims;
    private final Codes codes;
    private final Sending sending;
    private final Trail trail;
    private final ClaimMetrics metrics;
    private final ClaimSettings settings;
    private final TransactionalOperator transactions;
    private final Clock clock;

    Claiming(
            KnownEnterprises enterprises,
            Claims claims,
            Codes codes,
            Sending sending,
            Trail trail,
            ClaimMetrics metrics,
            ClaimSettings settings,
            TransactionalOperator transactions,
            Clock clock) {
        this.enterprises = enterprises;
        this.claims = claims;
        this.codes = codes;
        this.sending = sending;
        this.trail = trail;
        this.metrics = metrics;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A code goes to the published address where there is one and nobody speaks for the enterprise yet; in all other cases
     * the region's editor decides.
     */
    Mono<Claim> claim(String enterprise, Proof proof, @Nullable String message, Caller caller, Language language) {
        String said = PlainText.optional("message", message, LONGEST_MESSAGE);
        return enterprises.one(enterprise).flatMap(known -> {
            if (known.masked()) {
                return Mono.error(new Conflict(
                        "This unit is public in part only, and stays so: lift that at its register first."));
            }
            return codes.turn(enterprise)
                    .then(patience(caller))
                    .then(claims.isOwned(enterprise))
                    .flatMap(owned -> made(known, proof, owned, said, caller, language))
                    .as(transactions::transactional);
        });
    }

    private Mono<Void> patience(Caller caller) {
        return claims.madeToday(caller.subject())
                .filter(made -> made >= settings.claimsOfPerson())
                .flatMap(made -> Mono.error(
                        new TooMany("You have made %d claims within a day. Go on tomorrow.".formatted(made))));
    }

    private Mono<Claim> made(
            Enterprise known, Proof proof, boolean owned, @Nullable String message, Caller caller, Language language) {
        Optional<String> address = address(known).filter(any -> proof == Proof.CODE && !owned);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Claim claim = new Claim(
                UUID.randomUUID(),
                known.id(),
                known.names().isEmpty() ? null : known.names().getFirst().value(),
                known.answerable(),
                proof,
                address.isPresent() ? Status.AWAITING_CODE : Status.AWAITING_EDITOR,
                caller.subject(),
                caller.name(),
                caller.email(),
                language.code(),
                message,
                address.map(Letter::masked).orElse(null),
                now,
                now.plus(address.isPresent() ? settings.life() : settings.patience()),
                null,
                null);
        Deed deed = new Deed(
                claim.enterprise(), claim.region(), caller, As.CONTRIBUTOR, What.CLAIM_MADE, claim.id(), null, null);
        return claims.lapse(claim)
                .concatMap(lapsed -> trail.note(lapsed).doOnSuccess(done -> metrics.claim("expired")))
                .then(Mono.defer(() -> claims.add(claim)))
                .filter(added -> added)
                .switchIfEmpty(Mono.error(
                        () -> new Conflict("You have claimed it already. GET /claims/mine shows how that stands.")))
                .then(Mono.justOrEmpty(address).flatMap(to -> sending.code(claim, to, now)))
                .then(trail.note(deed))
                .doOnSuccess(done -> metrics.claim("made"))
                .thenReturn(claim);
    }

    /** Another code in the place of the one before. */
    Mono<Claim> again(UUID id, Caller caller) {
        return claims.one(id)
                .flatMap(claim -> Standing.own(claim, caller))
                .flatMap(claim -> codes.turn(claim.enterprise()))
                .then(claims.held(id))
                .flatMap(claim -> enterprises.one(claim.enterprise()).flatMap(known -> again(claim, known)))
                .as(transactions::transactional);
    }

    private Mono<Claim> again(Claim claim, Enterprise known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String address = address(known).orElse(null);
        if (!claim.awaits(Status.AWAITING_CODE, now) || address == null) {
            return Mono.error(new Conflict("No code is awaited here. Claim it again, by code or by an editor."));
        }
        return sending.code(claim, address, now)
                .then(claims.prolong(claim, now.plus(settings.life()), Letter.masked(address)))
                .then(claims.one(claim.id()));
    }

    private static Optional<String> address(Enterprise enterprise) {
        return Optional.ofNullable(enterprise.contact()).map(Contact::email).filter(Letter::isAddress);
    }
}
