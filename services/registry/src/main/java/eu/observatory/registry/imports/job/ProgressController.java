package eu.observatory.registry.imports.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A job as it goes on, for who keeps looking: server-sent events until it is over. */
@RestController
@Tag(name = "Imports")
class ProgressController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Imports imports;
    private final Watching watching;

    ProgressController(Imports imports, Watching watching) {
        this.imports = imports;
        this.watching = watching;
    }

    /** A reader that has seen the end and comes back, as browsers do by themselves, is told to stop by a 204. */
    @GetMapping(path = "/imports/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "watchImport", summary = "An import as it goes on, as server-sent events until it is over")
    Mono<ResponseEntity<Flux<ServerSentEvent<ImportView>>>> progress(
            @PathVariable UUID id, @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String last) {
        return imports.get(id)
                .map(job -> Watching.over(job) && Watching.END.equals(last)
                        ? ResponseEntity.noContent().build()
                        : ResponseEntity.ok()
                                .header("Cache-Control", "no-store")
                                .header("X-Accel-Buffering", "no")
                                .body(watching.from(job)));
    }
}
