package eu.observatory.search.query;

import eu.observatory.platform.web.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class MapController {

    private final TerritoryCounts counts;

    MapController(TerritoryCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/search/map")
    @Operation(summary = "Count what a question finds, per territory")
    Mono<TerritoryCounts.MapAnswer> map(
            @Parameter(description = "nuts1, nuts2 or nuts3") @RequestParam(defaultValue = "nuts3")
                    TerritoryCounts.Level level,
            @ParameterObject Question question,
            Language language) {
        return counts.of(Criteria.of(question), level, language.code());
    }
}
