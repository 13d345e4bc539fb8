package eu.observatory.registry.claim;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.claim.Claim.Status;
import eu.observatory.registry.claim.Owners.Owner;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.Regions;
import eu.observatory.registry.resource.Slugs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How claims stand. */
@RestController
@Tag(name = "Claims")
class ClaimShelfController {

    private final Claims claims;
    private final Owners owners;
    private final Cursors cursors;

    ClaimShelfController(Claims claims, Owners owners, Cursors cursors) {
        this.claims = claims;
        this.owners = owners;
        this.cursors = cursors;
    }

    @GetMapping("/claims")
    @Operation(operationId = "listClaims", summary = "Claims in an editor's regions, the oldest first")
    Mono<Page<ClaimView>> list(
            @RequestParam(defaultValue = "awaiting-editor") Status status,
            @Parameter(description = "NUTS code; without it all of the caller's", example = "BE3")
                    @RequestParam(required = false)
                    @Nullable List<String> region,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        List<String> held = Regions.of(caller, Conditions.given(region));
        Conditions wanted = new Conditions("true");
        wanted.among("status", List.of(Slugs.of(status)));
        wanted.beginning("region", "region", held);
        return claims.list(status + " " + held, wanted)
                .page(cursors, cursor, limit)
                .map(ClaimShelfController::viewed);
    }

    @GetMapping("/claims/mine")
    @Operation(operationId = "listOwnClaims", summary = "The caller's own claims, the oldest first")
    Mono<Page<ClaimView>> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        Conditions wanted = new Conditions("true");
        wanted.among("subject", List.of(caller.subject()));
        return claims.list("of " + caller.subject(), wanted)
                .page(cursors, cursor, limit)
                .map(ClaimShelfController::viewed);
    }

    @GetMapping("/claims/{claim}")
    @Operation(operationId = "readClaim", summary = "One claim, for its claimant and the editors of its region")
    Mono<ClaimView> one(@PathVariable UUID claim, Caller caller) {
        return claims.one(claim)
                .flatMap(found -> Standing.visible(found, caller))
                .map(ClaimView::of);
    }

    @GetMapping("/enterprises/{id}/owners")
    @Operation(operationId = "listOwners", summary = "Who may write for an enterprise by a claim that was accepted")
    Mono<Page<Owner>> owners(@Parameter(example = "be-kbo-1999996676") @PathVariable String id) {
        return owners.owners(id).map(found -> new Page<>(found, found.size(), null));
    }

    private static Page<ClaimView> viewed(Page<Claim> page) {
        return new Page<>(page.items().stream().map(ClaimView::of).toList(), page.total(), page.next());
    }
}
