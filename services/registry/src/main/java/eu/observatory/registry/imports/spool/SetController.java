package eu.observatory.registry.imports.spool;

import eu.observatory.platform.web.Invalid;
import eu.observatory.registry.resource.FileBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sets of files: made, filled, looked at, dropped. */
@RestController
@Tag(name = "Imports")
class SetController {

    private static final int MAX_NAME = 120;

    private final Sets sets;
    private final Upload upload;

    SetController(Sets sets, Upload upload) {
        this.sets = sets;
        this.upload = upload;
    }

    @PostMapping("/imports/sets")
    @Operation(operationId = "makeSet", summary = "Makes an empty set of files")
    Mono<ResponseEntity<Sets.FileSet>> create() {
        return sets.create()
                .map(set -> ResponseEntity.created(URI.create("/imports/sets/" + set.id()))
                        .body(set));
    }

    @GetMapping("/imports/sets/{set}")
    @Operation(operationId = "readSet", summary = "A set and its files")
    Mono<Sets.FileSet> get(@PathVariable UUID set) {
        return sets.get(set);
    }

    @PutMapping("/imports/sets/{set}/files/{name}")
    @Operation(operationId = "uploadFile", summary = "Puts a file into a set; the body is the file")
    Mono<Sets.SpooledFile> put(@PathVariable UUID set, @PathVariable String name, ServerHttpRequest request) {
        FileBody.check(request);
        return sets.refuseInUse(set).then(Mono.defer(() -> upload.store(set, safe(name), request)));
    }

    @DeleteMapping("/imports/sets/{set}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "dropSet", summary = "Deletes a set and its files")
    Mono<Void> drop(@PathVariable UUID set) {
        return sets.refuseInUse(set).then(upload.drop(set)).then(sets.drop(set));
    }

    /** The name without folders, hidden files and odd characters. */
    private static String safe(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = file.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]+", "");
        if (safe.isBlank() || safe.length() > MAX_NAME) {
            throw new Invalid(
                    "name", "A file's name has 1 to " + MAX_NAME + " letters, digits, dots, hyphens and underscores");
        }
        return safe;
    }
}
