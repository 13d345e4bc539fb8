package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import eu.observatory.platform.web.Revisions;
import eu.observatory.registry.concept.Labels;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/enterprises")
@Tag(name = "Enterprises")
class EnterpriseController {

    private static final int LINES_A_CHUNK = 200;

    private final Enterprises enterprises;
    private final Cursors cursors;
    private final MeterRegistry meters;
    private final Labels labels;

    EnterpriseController(Enterprises enterprises, Cursors cursors, MeterRegistry meters, Labels labels) {
        this.enterprises = enterprises;
        this.cursors = cursors;
        this.meters = meters;
        this.labels = labels;
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readEnterprise", summary = "One enterprise, with the labels of its concepts and places")
    Mono<ResponseEntity<Reading>> one(
            @Parameter(example = "fr-siren-411415029") @PathVariable String id,
            Language language,
            ServerWebExchange exchange) {
        return enterprises
                .one(id)
                .flatMap(enterprise -> Revisions.answer(
                        exchange,
                        Revisions.etag(enterprise.revision(), language),
                        Reading.of(enterprise, labels, language.code())));
    }

    @GetMapping
    @Operation(operationId = "listEnterprises", summary = "Enterprises in the order of their ids")
    Mono<Page<Summary>> list(
            @ParameterObject EnterpriseFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Language language) {
        return enterprises.list(filter).page(cursors, cursor, limit).map(page -> Summary.of(page, language));
    }

    @GetMapping("/{id}/history")
    @Operation(operationId = "readHistory", summary = "What changed in an enterprise, the newest revision first")
    Mono<Page<Revision>> history(
            @Parameter(example = "fr-siren-411415029") @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return enterprises.one(id).flatMap(known -> enterprises.history(id).page(cursors, cursor, limit));
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    @Operation(operationId = "exportEnterprises", summary = "The same enterprises as CSV, all of them in one stream")
    ResponseEntity<Flux<String>> export(@ParameterObject EnterpriseFilter filter) {
        Flux<String> lines = chunks("csv", enterprises.all(filter).map(Export::line));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enterprises.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
                .body(Flux.concat(Flux.just(Export.header()), lines));
    }

    @GetMapping(path = "/export.ndjson", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "exportEnterpriseStates",
            summary = "The full states of the same enterprises, each in a line of JSON, all of them in one stream")
    ResponseEntity<Flux<String>> states(@ParameterObject EnterpriseFilter filter) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enterprises.ndjson\"")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(chunks("ndjson", enterprises.states(filter).map(state -> state + "\n")));
    }

    private Flux<String> chunks(String format, Flux<String> lines) {
        return lines.buffer(LINES_A_CHUNK)
                .doOnNext(chunk -> meters.counter("observatory.registry.exported", "format", format)
                        .increment(chunk.size()))
                .map(chunk -> String.join("", chunk));
    }
}
