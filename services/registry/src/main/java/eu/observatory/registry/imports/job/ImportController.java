package eu.observatory.registry.imports.job;

import eu.observatory.platform.web.Conflict;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Idempotent;
import eu.observatory.platform.web.Invalid;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.imports.job.Imports.Added;
import eu.observatory.registry.imports.job.Imports.Numbered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Import jobs: asked for, watched, cancelled, confirmed; and the withdrawal of a dataset, which is one too. */
@RestController
@Tag(name = "Imports")
class ImportController {

    private static final int MAX_LIMIT = 100;

    private final Imports imports;
    private final Admission admission;
    private final Cursors cursors;
    private final ImportRunner runner;

    ImportController(Imports imports, Admission admission, Cursors cursors, ImportRunner runner) {
        this.imports = imports;
        this.admission = admission;
        this.cursors = cursors;
        this.runner = runner;
    }

    @Idempotent
    @PostMapping("/imports")
    @Operation(operationId = "askImport", summary = "Asks for an import of a set of files")
    Mono<ResponseEntity<ImportView>> create(@RequestBody NewImport wanted) {
        return admission.admit(wanted).flatMap(imports::add).map(this::accepted);
    }

    @GetMapping("/imports")
    @Operation(operationId = "listImports", summary = "Imports, the newest first")
    Mono<Page<ImportView>> list(@RequestParam(defaultValue = "20") int limit, @RequestParam @Nullable String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Invalid("limit", "A limit is 1 to " + MAX_LIMIT);
        }
        long before = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.open(cursor).getOrDefault("before", "0"));
        return imports.before(before, limit + 1)
                .collectList()
                .zipWith(imports.count(), (found, total) -> page(found, limit, total));
    }

    @GetMapping("/imports/{id}")
    @Operation(operationId = "readImport", summary = "One import: its state, what it counted, how far it is")
    Mono<ImportView> get(@PathVariable UUID id) {
        return imports.get(id);
    }

    @PostMapping("/imports/{id}/cancel")
    @Operation(operationId = "cancelImport", summary = "Ends an import that is under way")
    Mono<ResponseEntity<ImportView>> cancel(@PathVariable UUID id) {
        return imports.cancel(id).map(this::accepted);
    }

    @PostMapping("/imports/{id}/confirm")
    @Operation(operationId = "confirmImport", summary = "Lets an import close what it asks about")
    Mono<ResponseEntity<ImportView>> confirm(@PathVariable UUID id) {
        return imports.confirm(id).map(this::accepted);
    }

    @DeleteMapping("/imports/datasets/{dataset}")
    @Operation(operationId = "withdrawDataset", summary = "Asks for the withdrawal of all that a dataset says")
    Mono<ResponseEntity<ImportView>> withdraw(
            @PathVariable String dataset, @RequestParam(defaultValue = "false") boolean confirm) {
        return admission
                .sample(dataset)
                .filter(sample -> sample || confirm)
                .switchIfEmpty(Mono.error(() -> new Conflict(
                        "Dataset " + dataset + " holds real enterprises: add confirm=true to withdraw all of them")))
                .flatMap(sample -> imports.add(new Added(
                        null, ImportRun.WITHDRAWAL, dataset, null, "EU", false, null, null, null, null, "", sample)))
                .map(this::accepted);
    }

    private Page<ImportView> page(List<Numbered> found, int limit, long total) {
        List<Numbered> shown = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? cursors.seal(Map.of("before", Long.toString(shown.getLast().number())))
                : null;
        return new Page<>(shown.stream().map(Numbered::job).toList(), total, next);
    }

    private ResponseEntity<ImportView> accepted(ImportView job) {
        runner.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/imports/" + job.id()))
                .body(job);
    }
}
