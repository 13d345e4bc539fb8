package eu.observatory.registry.claim;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Idempotent;
import eu.observatory.platform.web.Language;
import eu.observatory.registry.claim.Claim.Proof;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is done with claims. */
@RestController
@Tag(name = "Claims")
class ClaimController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Claiming claiming;
    private final Proving proving;
    private final Deciding deciding;

    ClaimController(Claiming claiming, Proving proving, Deciding deciding) {
        this.claiming = claiming;
        this.proving = proving;
        this.deciding = deciding;
    }

    /**
     * A claim to be made.
     *
     * @param proof a code to the published address, or an editor's word
     * @param message to the editor
     */
    record NewClaim(@NotNull Proof proof, @Nullable String message) {}

    record SentCode(
            @NotNull @Pattern(regexp = "[0-9]{6}", message = "six digits") String code) {}

    enum Verdict {
        ACCEPT,
        REFUSE
    }

    /**
     * An editor's decision.
     *
     * @param reason which the claimant reads; needed to refuse
     */
    record ClaimDecision(
            @NotNull Verdict decision, @Nullable String reason) {}

    /**
     * Leaving, or ending an ownership.
     *
     * @param reason which the claimant reads; needed from an editor
     */
    record ClaimEnding(@Nullable String reason) {}

    @Idempotent
    @PostMapping("/enterprises/{id}/claims")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "claimEnterprise",
            summary = "Claims an enterprise: by a code to its published address, else an editor of its region decides")
    Mono<ClaimView> claim(
            @Parameter(example = "be-kbo-1999996676") @PathVariable String id,
            @Valid @RequestBody NewClaim claim,
            Caller caller,
            Language language) {
        return claiming.claim(id, claim.proof(), claim.message(), caller, language)
                .map(ClaimView::of)
                .timeout(PATIENCE);
    }

    @PostMapping("/claims/{claim}/code")
    @Operation(operationId = "proveClaim", summary = "Proves a claim of one's own by the code that was sent")
    Mono<ClaimView> prove(@PathVariable UUID claim, @Valid @RequestBody SentCode digits, Caller caller) {
        return proving.prove(claim, digits.code(), caller).map(ClaimView::of).timeout(PATIENCE);
    }

    @PostMapping("/claims/{claim}/codes")
    @Operation(operationId = "sendAnotherCode", summary = "Sends another code for a claim of one's own")
    Mono<ClaimView> again(@PathVariable UUID claim, Caller caller) {
        return claiming.again(claim, caller).map(ClaimView::of).timeout(PATIENCE);
    }

    @PostMapping("/claims/{claim}/decision")
    @Operation(operationId = "decideClaim", summary = "Confirms a claimant or refuses the claim, with a reason")
    Mono<ClaimView> decide(@PathVariable UUID claim, @Valid @RequestBody ClaimDecision decision, Caller caller) {
        Mono<Claim> decided = decision.decision() == Verdict.ACCEPT
                ? deciding.accept(claim, decision.reason(), caller)
                : deciding.refuse(claim, decision.reason(), caller);
        return decided.map(ClaimView::of).timeout(PATIENCE);
    }

    @PostMapping("/claims/{claim}/ending")
    @Operation(
            operationId = "endClaim",
            summary = "Withdraws a claim or leaves an enterprise; an editor ends somebody's ownership, with a reason")
    Mono<ClaimView> end(@PathVariable UUID claim, @Valid @RequestBody ClaimEnding ending, Caller caller) {
        return deciding.end(claim, ending.reason(), caller).map(ClaimView::of).timeout(PATIENCE);
    }
}
