package eu.observatory.registry.concept;

import eu.observatory.platform.web.Page;
import eu.observatory.registry.concept.Correspondence.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Concepts")
class CorrespondenceController {

    private final CorrespondenceShelf shelf;

    CorrespondenceController(CorrespondenceShelf shelf) {
        this.shelf = shelf;
    }

    /** @param dataset {@code core}, or the official file that says so */
    record Link(String rev2, String rev21, Kind kind, String dataset) {}

    @GetMapping("/concepts/{id}/correspondences")
    @Operation(
            operationId = "listCorrespondences",
            summary = "What an activity of NACE Rev. 2 became in Rev. 2.1, or was before")
    Mono<Page<Link>> correspondences(@Parameter(example = "nace-rev2.1:95.31") @PathVariable String id) {
        return shelf.of(id).collectList().map(links -> new Page<>(links, links.size(), null));
    }
}
