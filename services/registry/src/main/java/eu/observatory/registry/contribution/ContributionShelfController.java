package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.access.Forbidden;
import eu.observatory.platform.access.Role;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.contribution.Contribution.Status;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.Regions;
import eu.observatory.registry.resource.Slugs;
import eu.observatory.registry.statement.Statements;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How contributions stand. */
@RestController
@Tag(name = "Contributions")
class ContributionShelfController {

    private final Contributions contributions;
    private final Statements statements;
    private final Sections sections;
    private final Cursors cursors;
    private final Clock clock;

    ContributionShelfController(
            Contributions contributions, Statements statements, Sections sections, Cursors cursors, Clock clock) {
        this.contributions = contributions;
        this.statements = statements;
        this.sections = sections;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping("/contributions")
    @Operation(
            operationId = "listContributions",
            summary = "Contributions in an editor's regions, or to an owner's enterprise; what is due comes first")
    Mono<Page<ContributionView>> list(
            @RequestParam(defaultValue = "submitted") Status status,
            @Parameter(description = "NUTS code; without it all of the caller's", example = "BE3")
                    @RequestParam(required = false)
                    @Nullable List<String> region,
            @Parameter(example = "be-kbo-1999996676") @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        Conditions wanted = new Conditions("true");
        wanted.among("status", List.of(Slugs.of(status)));
        if (enterprise != null) {
            wanted.among("enterprise_id", List.of(enterprise));
        }
        List<String> asked = Conditions.given(region);
        boolean own = enterprise != null && caller.is(Role.CONTRIBUTOR) && caller.speaksFor(enterprise);
        if (!own && !caller.is(Role.EDITOR)) {
            throw new Forbidden("Name an enterprise of yours. GET /contributions/mine lists what you contributed.");
        }
        List<String> held = own ? Regions.checked(asked) : Regions.of(caller, asked);
        wanted.beginning("region", "region", held);
        return page("%s %s %s".formatted(status, enterprise, held), wanted, cursor, limit, caller);
    }

    @GetMapping("/contributions/mine")
    @Operation(operationId = "listOwnContributions", summary = "What the caller contributed, in the order of deadlines")
    Mono<Page<ContributionView>> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        Conditions wanted = new Conditions("true");
        wanted.among("subject", List.of(caller.subject()));
        return page("of " + caller.subject(), wanted, cursor, limit, caller);
    }

    @GetMapping("/contributions/{contribution}")
    @Operation(
            operationId = "readContribution",
            summary = "One contribution with what it would change, for its author and those who may decide it")
    Mono<ContributionView> one(@PathVariable UUID contribution, Caller caller) {
        return contributions
                .one(contribution)
                .filter(found -> found.isOf(caller) || found.decider(caller) != null)
                .switchIfEmpty(Mono.error(() -> new Forbidden(
                        "This is for its author, the enterprise's owners and the editors of its region.")))
                .flatMap(found -> statements
                        .of(found.enterprise())
                        .map(now -> ContributionView.of(
                                found, sections.differences(found, now.statement()), caller, clock.instant())));
    }

    private Mono<Page<ContributionView>> page(
            String question, Conditions wanted, @Nullable String cursor, int limit, Caller caller) {
        return contributions
                .list(question, wanted)
                .page(cursors, cursor, limit)
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(found -> ContributionView.of(found, List.of(), caller, clock.instant()))
                                .toList(),
                        page.total(),
                        page.next()));
    }
}
