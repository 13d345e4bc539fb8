package eu.observatory.registry.identifier;

import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "Identifiers")
class IdentifierController {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Bearers> bearers;
    private final MeterRegistry meters;

    IdentifierController(List<Bearers> bearers, MeterRegistry meters) {
        this.bearers = bearers;
        this.meters = meters;
    }

    @GetMapping("/identifiers/{identifier}")
    @Operation(
            operationId = "findByIdentifier",
            summary = "Who bears a number: SIREN, SIRET, RNA, KBO, establishment unit or VAT, written in any way")
    Mono<Page<Bearer>> find(@Parameter(example = "0419.999.904") @PathVariable String identifier, Language language) {
        Sought sought = Sought.of(identifier);
        return Flux.fromIterable(bearers)
                .flatMap(kind -> kind.bearing(sought, language))
                .sort(Comparator.comparing(Bearer::type).thenComparing(Bearer::id))
                .collectList()
                .timeout(PATIENCE)
                .doOnNext(found -> meters.counter(
                                "observatory.registry.identifiers", "outcome", found.isEmpty() ? "none" : "found")
                        .increment())
                .map(found -> new Page<>(found, found.size(), null));
    }
}
