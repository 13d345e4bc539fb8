package eu.observatory.registry.statement;

import eu.observatory.platform.web.Revisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Contributions")
class StatementController {

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    @GetMapping("/enterprises/{id}/statement")
    @Operation(operationId = "readStatement", summary = "What an enterprise says of itself")
    Mono<ResponseEntity<Published>> one(
            @Parameter(example = "be-kbo-1999996676") @PathVariable String id, ServerWebExchange exchange) {
        return statements
                .of(id)
                .flatMap(published ->
                        Revisions.answer(exchange, Revisions.etag(published.revision()), Mono.just(published)));
    }
}
