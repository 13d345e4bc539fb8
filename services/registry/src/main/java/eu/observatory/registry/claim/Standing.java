package eu.observatory.registry.claim;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.access.Role;
import reactor.core.publisher.Mono;

/** Who may see and do what with one claim. */
final class Standing {

    private Standing() {}

    /** The claimant alone. */
    static Mono<Claim> own(Claim claim, Caller caller) {
        return claim.isOf(caller.subject())
                ? Mono.just(claim)
                : Mono.error(new Forbidden("Only who made this claim may do that."));
    }

    /** The claimant and the editors of its region. */
    static Mono<Claim> visible(Claim claim, Caller caller) {
        return claim.isOf(caller.subject()) || isEditor(claim, caller)
                ? Mono.just(claim)
                : Mono.error(
                        new Forbidden("This is for who made the claim and for editors of " + claim.region() + "."));
    }

    static boolean isEditor(Claim claim, Caller caller) {
        return caller.isOf(Role.EDITOR, claim.region());
    }
}
