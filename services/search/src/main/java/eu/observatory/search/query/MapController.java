package eu.observatory.search.query;

import eu.observatory.platform.web.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class MapController {

    private final Questions questions;
    private final TerritoryCounts counts;
    private final Clusters clusters;

    MapController(Questions questions, TerritoryCounts counts, Clusters clusters) {
        this.questions = questions;
        this.counts = counts;
        this.clusters = clusters;
    }

    @GetMapping("/search/map")
    @Operation(summary = "Count what a question finds, per territory")
    Mono<TerritoryCounts.MapAnswer> map(
            @Parameter(description = "nuts1, nuts2 or nuts3") @RequestParam(defaultValue = "nuts3")
                    TerritoryCounts.Level level,
            @ParameterObject Question question,
            Language language) {
        return questions.criteria(question, language).flatMap(criteria -> counts.of(criteria, level, language.code()));
    }

    @GetMapping("/search/clusters")
    @Operation(summary = "Gather what a question finds in a part of the map into at most 512 clusters")
    Mono<Clusters.ClusterAnswer> clusters(
            @Parameter(description = "0, the whole world, to 18; what fits the bbox unless told")
                    @RequestParam(required = false)
                    @Nullable Integer zoom,
            @ParameterObject Question question,
            Language language) {
        return questions
                .criteria(question, language)
                .flatMap(criteria -> clusters.of(criteria.anywhere(), Grid.of(criteria.box(), zoom), language.code()));
    }
}
