package eu.observatory.search.suggestion;

import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class SuggestionController {

    private static final int LONGEST_Q = 50;
    private static final int HIGHEST_LIMIT = 10;

    private final Suggestions suggestions;

    SuggestionController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    record SuggestionAnswer(List<Suggestion> items) {}

    @GetMapping("/suggestions")
    @Operation(summary = "Enterprises, activities and places whose name begins with what was typed")
    Mono<SuggestionAnswer> suggest(
            @Parameter(description = "What was typed so far, at most 50 characters", example = "menuis")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "1 to 10") @RequestParam(defaultValue = "8") int limit,
            Language language) {
        String typed = q.strip();
        if (typed.length() > LONGEST_Q) {
            throw new Invalid("q", "At most " + LONGEST_Q + " characters; longer questions go to the search.");
        }
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new Invalid("limit", "Between 1 and " + HIGHEST_LIMIT + ".");
        }
        return suggestions.of(typed, limit, language.code()).map(SuggestionAnswer::new);
    }
}
