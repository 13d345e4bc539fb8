package eu.observatory.registry.mail;

import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/letters/failed")
@Tag(name = "Letters")
class FailedLetterController {

    private final FailedLetters letters;
    private final Cursors cursors;

    FailedLetterController(FailedLetters letters, Cursors cursors) {
        this.letters = letters;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(
            operationId = "listFailedLetters",
            summary = "Letters that were refused or given up, the last first; addresses are masked")
    Mono<Page<FailedLetter>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return letters.list().page(cursors, cursor, limit);
    }

    @PostMapping("/{letter}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "retryLetter", summary = "Sends a letter that has failed off again, as if it were new")
    Mono<Void> retry(@PathVariable UUID letter) {
        return letters.retry(letter);
    }

    @DeleteMapping("/{letter}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "forgetLetter", summary = "Forgets a letter that has failed; it is never sent")
    Mono<Void> forget(@PathVariable UUID letter) {
        return letters.forget(letter);
    }
}
