package eu.observatory.registry.territory;

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
@RequestMapping("/territories")
@Tag(name = "Territories")
class TerritoryController {

    private final TerritoryShelf shelf;
    private final Cursors cursors;

    TerritoryController(TerritoryShelf shelf, Cursors cursors) {
        this.shelf = shelf;
        this.cursors = cursors;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One country, region or commune")
    Mono<ResponseEntity<TerritoryView>> one(
            @Parameter(example = "FRE12") @PathVariable String id, Language language, ServerWebExchange exchange) {
        return shelf.find(id)
                .switchIfEmpty(Mono.error(() -> new NotFound("No territory has this id. GET /territories lists them.")))
                .map(territory -> Revisions.answer(
                        exchange,
                        Revisions.etag(territory.revision(), language),
                        TerritoryView.of(territory, language)));
    }

    @GetMapping
    @Operation(summary = "Territories in the order of their ids")
    Mono<Page<TerritoryView>> list(
            @ParameterObject TerritoryFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Language language) {
        return shelf.list(filter)
                .page(cursors, cursor, limit)
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(territory -> TerritoryView.of(territory, language))
                                .toList(),
                        page.total(),
                        page.next()));
    }
}
