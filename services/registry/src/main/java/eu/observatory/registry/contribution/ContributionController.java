package eu.observatory.registry.contribution;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Idempotent;
import eu.observatory.registry.contribution.Contributing.Proposal;
import eu.observatory.registry.statement.Statement;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is done with contributions. */
@RestController
@Tag(name = "Contributions")
class ContributionController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Contributing contributing;
    private final Moderation moderation;
    private final Answering answering;
    private final Clock clock;

    ContributionController(Contributing contributing, Moderation moderation, Answering answering, Clock clock) {
        this.contributing = contributing;
        this.moderation = moderation;
        this.answering = answering;
        this.clock = clock;
    }

    /**
     * A change to what an enterprise says of itself.
     *
     * @param base revision of the statement that it goes on from, as {@code GET /enterprises/{id}/statement} gives it
     * @param statement the sections that change, each whole
     * @param note to who decides
     * @param language in which it is written
     */
    record NewContribution(
            @NotNull Long base,
            @NotNull Statement statement,
            @Nullable String note,

            @NotNull @Pattern(regexp = "fr|nl|de|en", message = "one of fr, nl, de, en") String language) {}

    enum Verdict {
        ACCEPT,
        REFUSE,
        ASK_BACK
    }

    /**
     * A decision.
     *
     * @param reason which the author reads; needed to refuse and to ask back
     * @param statement what is published instead of what was proposed, section by section
     */
    record ContributionDecision(
            @NotNull Verdict decision,
            @Nullable String reason,
            @Nullable Statement statement) {}

    /** @param statement the sections that change, each whole */
    record ContributionAnswer(@NotNull Statement statement) {}

    @Idempotent
    @PostMapping("/enterprises/{id}/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "contribute",
            summary = "Changes what an enterprise says of itself: at once for its owners, else as a proposal")
    Mono<ContributionView> contribute(
            @Parameter(example = "be-kbo-1999996676") @PathVariable String id,
            @Valid @RequestBody NewContribution contribution,
            Caller caller) {
        return viewed(
                contributing.contribute(
                        id,
                        new Proposal(
                                contribution.base(),
                                contribution.statement(),
                                contribution.note(),
                                contribution.language()),
                        caller),
                caller);
    }

    @PostMapping("/contributions/{contribution}/decision")
    @Operation(operationId = "decideContribution", summary = "Accepts, edits, refuses or asks back a contribution")
    Mono<ContributionView> decide(
            @PathVariable UUID contribution, @Valid @RequestBody ContributionDecision decision, Caller caller) {
        return viewed(
                switch (decision.decision()) {
                    case ACCEPT -> moderation.accept(contribution, decision.statement(), decision.reason(), caller);
                    case REFUSE -> moderation.refuse(contribution, decision.reason(), caller);
                    case ASK_BACK -> moderation.askBack(contribution, decision.reason(), caller);
                },
                caller);
    }

    @PostMapping("/contributions/{contribution}/answer")
    @Operation(operationId = "answerContribution", summary = "Answers what was asked back with another statement")
    Mono<ContributionView> answer(
            @PathVariable UUID contribution, @Valid @RequestBody ContributionAnswer answer, Caller caller) {
        return viewed(answering.answer(contribution, answer.statement(), caller), caller);
    }

    @PostMapping("/contributions/{contribution}/withdrawal")
    @Operation(operationId = "withdrawContribution", summary = "Withdraws a contribution of one's own that waits")
    Mono<ContributionView> withdraw(@PathVariable UUID contribution, Caller caller) {
        return viewed(answering.withdraw(contribution, caller), caller);
    }

    private Mono<ContributionView> viewed(Mono<Contribution> changed, Caller caller) {
        return changed.map(contribution -> ContributionView.of(contribution, List.of(), caller, clock.instant()))
                .timeout(PATIENCE);
    }
}
