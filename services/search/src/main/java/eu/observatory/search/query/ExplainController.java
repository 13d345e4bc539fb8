package eu.observatory.search.query;

import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ExplainController {

    private static final int LONGEST_ID = 200;

    private final Explaining explaining;

    ExplainController(Explaining explaining) {
        this.explaining = explaining;
    }

    @GetMapping("/search/explain")
    @Operation(summary = "Why a question finds a thing, or does not, in sentences")
    Mono<Explanation> explain(
            @Parameter(
                            description = "A document's id, as the search gives it",
                            example = "hub:enterprise:fr-siren-000000018")
                    @RequestParam
                    String id,
            @Parameter(description = "The question, as for the search", example = "menuiserie") @RequestParam String q,
            Language language) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new Invalid("id", "The id of a document, like hub:enterprise:fr-siren-000000018.");
        }
        return explaining.of(id, Criteria.words(q), language.code());
    }
}
