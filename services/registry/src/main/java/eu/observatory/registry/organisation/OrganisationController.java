package eu.observatory.registry.organisation;

import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import eu.observatory.platform.web.Revisions;
import eu.observatory.registry.concept.Labels;
import eu.observatory.registry.enterprise.Members;
import eu.observatory.registry.enterprise.Presence;
import eu.observatory.registry.enterprise.Revision;
import eu.observatory.registry.enterprise.Summary;
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
@RequestMapping("/organisations")
@Tag(name = "Organisations")
class OrganisationController {

    private final Organisations organisations;
    private final Members members;
    private final Presence enterprises;
    private final Labels labels;
    private final Cursors cursors;

    OrganisationController(
            Organisations organisations, Members members, Presence enterprises, Labels labels, Cursors cursors) {
        this.organisations = organisations;
        this.members = members;
        this.enterprises = enterprises;
        this.labels = labels;
        this.cursors = cursors;
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readOrganisation",
            summary = "One organisation, with the labels of the places, concepts and organisations in it")
    Mono<ResponseEntity<OrganisationReading>> one(
            @Parameter(example = "be-kbo-1910000076") @PathVariable String id,
            Language language,
            ServerWebExchange exchange) {
        return organisations
                .one(id)
                .flatMap(found -> Revisions.answer(
                        exchange, Revisions.etag(found.revision(), language), reading(found, language)));
    }

    private Mono<OrganisationReading> reading(Organisation found, Language language) {
        return Mono.zip(
                enterprises.present(found.id()),
                labels.labels(OrganisationReading.named(found), language.code()),
                (enterprise, labels) -> new OrganisationReading(found, enterprise, labels));
    }

    @GetMapping
    @Operation(operationId = "listOrganisations", summary = "Organisations in the order of their ids")
    Mono<Page<OrganisationSummary>> list(
            @ParameterObject OrganisationFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Language language) {
        return organisations
                .list(filter)
                .page(cursors, cursor, limit)
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(organisation -> OrganisationSummary.of(organisation, language))
                                .toList(),
                        page.total(),
                        page.next()));
    }

    @GetMapping("/{id}/members")
    @Operation(
            operationId = "listMembers",
            summary = "The enterprises that belong, or have belonged, to an organisation, in the order of their ids")
    Mono<Page<Summary>> members(
            @Parameter(example = "be-kbo-1910000076") @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Language language) {
        return organisations.one(id).flatMap(known -> members.of(id, cursor, limit, language));
    }

    @GetMapping("/{id}/history")
    @Operation(
            operationId = "readOrganisationHistory",
            summary = "What changed in an organisation, the newest revision first")
    Mono<Page<Revision>> history(
            @Parameter(example = "be-kbo-1910000076") @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return organisations.one(id).flatMap(known -> organisations.history(id).page(cursors, cursor, limit));
    }

    @GetMapping(path = "/export.ndjson", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "exportOrganisations",
            summary = "The same organisations with their full states, one JSON document a line, in one stream")
    ResponseEntity<Flux<Organisation>> export(@ParameterObject OrganisationFilter filter) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organisations.ndjson\"")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(organisations.all(filter));
    }
}
