package eu.observatory.registry.claim;

import eu.observatory.platform.web.Language;
import eu.observatory.registry.mail.Letter;
import eu.observatory.registry.mail.Mailbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The letters about claims: codes to enterprises, decisions to claimants. */
@Component
class Sending {

    private final Codes codes;
    private final Mailbox mailbox;
    private final ClaimMetrics metrics;
    private final ClaimSettings settings;

    Sending(Codes codes, Mailbox mailbox, ClaimMetrics metrics, ClaimSettings settings) {
        this.codes = codes;
        this.mailbox = mailbox;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** Fails where too many were sent for this claim, or to this enterprise. */
    Mono<Void> code(Claim claim, String address, Instant now) {
        return codes.ofClaim(claim.id())
                .zipWith(codes.ofEnterprise(claim.enterprise()))
                .flatMap(sent -> sent.getT1() >= settings.codesOfClaim() || sent.getT2() >= settings.codesOfEnterprise()
                        ? Mono.<Code>error(
                                new TooMany(
                                        "Enough codes were sent to this enterprise for today. Let the region's editor confirm you, or go on tomorrow."))
                        : Mono.fromCallable(Code::random).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(code -> codes.keep(claim.id(), code, now, now.plus(settings.life()))
                        .then(mailbox.post(letter(claim, address, "claim.code", Map.of("code", code.digits())))))
                .doOnSuccess(done -> metrics.code("sent"));
    }

    /** Nothing where the claimant's account has no address. */
    Mono<Void> decision(Claim claim, String template, @Nullable String reason) {
        String to = claim.email();
        return to == null || !Letter.isAddress(to)
                ? Mono.empty()
                : mailbox.post(letter(claim, to, template, Map.of("reason", reason == null ? "" : reason)));
    }

    private Letter letter(Claim claim, String to, String template, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        String name = claim.enterpriseName();
        values.put("enterprise", name == null ? claim.enterprise() : name);
        values.put("id", claim.enterprise());
        values.put("minutes", String.valueOf(settings.life().toMinutes()));
        return new Letter(to, new Language(claim.language()), template, values, null, claim.region());
    }
}
