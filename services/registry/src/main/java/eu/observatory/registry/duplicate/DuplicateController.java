package eu.observatory.registry.duplicate;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.personal.Shown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Duplicates")
class DuplicateController {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duplicates duplicates;
    private final Cursors cursors;

    DuplicateController(Duplicates duplicates, Cursors cursors) {
        this.duplicates = duplicates;
        this.cursors = cursors;
    }

    enum Standing {
        OPEN,
        SAME,
        DIFFERENT
    }

    @GetMapping("/duplicates")
    @Operation(operationId = "listDuplicates", summary = "Pairs of enterprises that may be one, the likeliest first")
    Mono<Page<Duplicate>> list(
            @Parameter(description = "what was decided about them") @RequestParam(defaultValue = "open")
                    Standing decision,
            @Parameter(description = "the least score", example = "0.8")
                    @RequestParam(defaultValue = "0")
                    @DecimalMin("0") @DecimalMax("1") double minScore,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Language language,
            @Parameter(hidden = true) Optional<Caller> caller,
            ServerWebExchange exchange) {
        Onlooker onlooker = new Onlooker(language, caller.orElse(null));
        String wanted = decision.name().toLowerCase(Locale.ROOT);
        String question = "duplicates " + wanted + ' ' + minScore;
        Map<String, String> content = cursor == null ? Map.of() : content(cursor, question);
        Place after = cursor == null ? Place.START : Place.of(content);
        return Mono.justOrEmpty(content.get("total"))
                .map(Long::valueOf)
                .switchIfEmpty(duplicates.count(wanted, minScore))
                .flatMap(total -> duplicates
                        .page(wanted, minScore, after, limit + 1, onlooker)
                        .collectList()
                        .doOnNext(found -> noted(found, exchange))
                        .map(found -> page(found, limit, total, question)))
                .timeout(PATIENCE);
    }

    @GetMapping("/enterprises/{id}/duplicates")
    @Operation(operationId = "readDuplicates", summary = "The enterprises that this one is, or may be, the same as")
    Mono<Page<Duplicate>> of(@Parameter(example = "fr-siren-411415029") @PathVariable String id, Language language) {
        return duplicates
                .of(id, language)
                .collectList()
                .map(found -> new Page<>(found, found.size(), null))
                .timeout(PATIENCE);
    }

    private static void noted(List<Duplicate> found, ServerWebExchange exchange) {
        if (found.stream().anyMatch(pair -> pair.decidedBy() != null)) {
            Shown.in(exchange);
        }
    }

    private Map<String, String> content(String cursor, String question) {
        Map<String, String> content = cursors.open(cursor);
        if (!question.equals(content.get("question"))) {
            throw new Invalid("cursor", "This cursor belongs to another list. Begin again without it.");
        }
        return content;
    }

    private Page<Duplicate> page(List<Duplicate> found, int limit, long total, String question) {
        if (found.size() <= limit) {
            return new Page<>(found, total, null);
        }
        List<Duplicate> items = found.subList(0, limit);
        return new Page<>(items, total, cursors.seal(Place.after(items.getLast(), question, total)));
    }
}
