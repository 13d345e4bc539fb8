package eu.observatory.search.rebuild;

import eu.observatory.platform.access.Caller;
import eu.observatory.search.operation.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What {@link RebuildEndpoint} does on the management port, for operators who are signed in. */
@RestController
@RequestMapping("/operations/search/index/rebuild")
@Tag(name = "Operations")
class RebuildController {

    private final Rebuild rebuild;
    private final Lease lease;
    private final Trail trail;

    RebuildController(Rebuild rebuild, Lease lease, Trail trail) {
        this.rebuild = rebuild;
        this.lease = lease;
        this.trail = trail;
    }

    /** How far the last rebuild is. */
    record Told(
            @Schema(allowableValues = {"none", "running", "done", "failed"})
            String state,

            @Schema(description = "the index that it builds or built") @Nullable String index,

            @Nullable Instant startedAt,
            @Nullable Instant toldAt,

            @Schema(description = "records of the topics that are read")
            long read,

            @Schema(description = "of how many") long total,

            @Schema(description = "records that do not fit the index")
            long skipped,

            @Nullable String failure) {

        private static final Told NONE = new Told("none", null, null, null, 0, 0, 0, null);

        static Told of(Progress progress) {
            return new Told(
                    progress.state(),
                    progress.documents(),
                    progress.startedAt(),
                    progress.toldAt(),
                    progress.read(),
                    progress.total(),
                    progress.skipped(),
                    progress.failure());
        }
    }

    @GetMapping
    @Operation(operationId = "getRebuild", summary = "How far the last rebuild of the index is")
    Mono<Told> progress() {
        return lease.look()
                .map(held -> held.map(found -> Told.of(found.progress())).orElse(Told.NONE));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "rebuildIndex",
            summary = "Begins to build the index anew from the topics, while the old one serves")
    Mono<Told> begin(Caller operator) {
        return rebuild.begin(null)
                .doOnNext(begun -> trail.done(operator, "rebuild", "begun"))
                .map(Told::of);
    }
}
