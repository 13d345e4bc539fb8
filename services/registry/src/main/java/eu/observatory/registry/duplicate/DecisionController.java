package eu.observatory.registry.duplicate;

import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.duplicate.Duplicate.Decision;
import eu.observatory.registry.imports.ImportApi;
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

/** Takes what somebody decided about two enterprises; as closed as the imports, as long as there is no sign-in. */
@ImportApi
@RestController
class DecisionController {

    private final Duplicates duplicates;

    DecisionController(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    record Decided(
            @NotBlank String first,
            @NotBlank String second,
            @NotNull Decision decision,
            @Size(max = 1000) @Nullable String note) {}

    @PostMapping("/duplicates/decisions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> decide(@Valid @RequestBody Decided decided) {
        if (decided.first().equals(decided.second())) {
            throw new Invalid("second", "An enterprise is no duplicate of itself. Name another.");
        }
        return duplicates
                .decide(decided.first(), decided.second(), decided.decision(), decided.note())
                .filter(both -> both)
                .switchIfEmpty(Mono.error(() -> new NotFound(
                        "One of the two enterprises is not there. GET /identifiers/{identifier} finds them.")))
                .then();
    }
}
