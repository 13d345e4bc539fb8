package eu.observatory.registry.trail;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Role;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.Regions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Contributions")
class TrailController {

    private final StoredTrail trail;
    private final Cursors cursors;

    TrailController(StoredTrail trail, Cursors cursors) {
        this.trail = trail;
        this.cursors = cursors;
    }

    @GetMapping("/enterprises/{id}/trail")
    @Operation(operationId = "readTrail", summary = "Who did what to one enterprise, the newest first")
    Mono<Page<TrailEntry>> of(
            @Parameter(example = "be-kbo-1999996676") @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        Conditions wanted = new Conditions("true");
        wanted.among("enterprise_id", List.of(id));
        return trail.list(id, wanted).page(cursors, cursor, limit);
    }

    @GetMapping("/trail")
    @Operation(operationId = "listTrail", summary = "Who did what to enterprises of some regions, the newest first")
    Mono<Page<TrailEntry>> list(
            @Parameter(description = "NUTS code; without it all of the caller's", example = "BE3")
                    @RequestParam(required = false)
                    @Nullable List<String> region,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        List<String> asked = Conditions.given(region);
        List<String> held = caller.is(Role.OPERATOR) ? Regions.checked(asked) : Regions.of(caller, asked);
        Conditions wanted = new Conditions("true");
        wanted.beginning("region", "region", held);
        return trail.list("of " + held, wanted).page(cursors, cursor, limit);
    }
}
