package eu.observatory.registry.duplicate;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Invalid;
import eu.observatory.registry.duplicate.Duplicate.Decision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes what an editor of the region of one of two enterprises, or the operator, decided about them. */
@RestController
@Tag(name = "Duplicates")
class DecisionController {

    private final Deciding deciding;

    DecisionController(Deciding deciding) {
        this.deciding = deciding;
    }

    record Decided(
            @NotBlank String first,
            @NotBlank String second,
            @NotNull Decision decision,
            @Size(max = 1000) @Nullable String note) {}

    @PostMapping("/duplicates/decisions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "decideDuplicate", summary = "Says that two enterprises are the same, or are not")
    Mono<Void> decide(@Valid @RequestBody Decided decided, Caller caller) {
        if (decided.first().equals(decided.second())) {
            throw new Invalid("second", "An enterprise is no duplicate of itself. Name another.");
        }
        return deciding.decide(decided.first(), decided.second(), decided.decision(), decided.note(), caller);
    }
}
