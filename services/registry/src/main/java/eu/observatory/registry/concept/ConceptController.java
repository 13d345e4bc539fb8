package eu.observatory.registry.concept;

import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.NotFound;
import eu.observatory.platform.web.Page;
import eu.observatory.platform.web.Revisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/concepts")
@Tag(name = "Concepts")
class ConceptController {

    private final ConceptShelf shelf;
    private final Cursors cursors;

    ConceptController(ConceptShelf shelf, Cursors cursors) {
        this.shelf = shelf;
        this.cursors = cursors;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One activity, legal form or family, with its names and the words for it")
    Mono<ResponseEntity<ConceptView>> one(
            @Parameter(example = "nace-rev2:43.32") @PathVariable String id,
            Language language,
            ServerWebExchange exchange) {
        return shelf.find(id)
                .switchIfEmpty(Mono.error(() -> new NotFound("No concept has this id. GET /concepts lists them.")))
                .map(concept -> Revisions.answer(
                        exchange, Revisions.etag(concept.revision(), language), ConceptView.of(concept, language)));
    }

    @GetMapping
    @Operation(summary = "Concepts in the order of their ids")
    Mono<Page<ConceptView>> list(
            @ParameterObject ConceptFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Language language) {
        return shelf.list(filter)
                .page(cursors, cursor, limit)
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(concept -> ConceptView.of(concept, language))
                                .toList(),
                        page.total(),
                        page.next()));
    }
}
