package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import eu.observatory.search.index.Engine;
import eu.observatory.search.reference.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many of the things found lie in each territory of a level. */
@Component
class TerritoryCounts {

    private static final int MOST = 2_000;

    private final Engine engine;
    private final Plans plans;
    private final Advice advice;
    private final Labels labels;

    TerritoryCounts(Engine engine, Plans plans, Advice advice, Labels labels) {
        this.engine = engine;
        this.plans = plans;
        this.advice = advice;
        this.labels = labels;
    }

    enum Level {
        NUTS1,
        NUTS2,
        NUTS3
    }

    /**
     * @param unlocated how many were found whose territory is not known at this level
     * @param fallback when nothing was found and what is counted is the answer to a wider reading
     */
    record MapAnswer(List<Count> items, long unlocated, SearchAnswer.@Nullable Fallback fallback) {

        record Count(String nuts, String label, long count) {}
    }

    Mono<MapAnswer> of(Criteria criteria, Level level, String language) {
        return plans.of(criteria)
                .flatMap(plan -> advice.<Void>ask(
                        plan, reading -> engine.read(client -> client.search(request(reading, level), Void.class))))
                .flatMap(found -> {
                    Map<String, Long> counts = counts(found.found());
                    return labels.of(counts.keySet(), language)
                            .map(named -> new MapAnswer(
                                    items(counts, new Vocabulary(language, named)),
                                    unlocated(found.found()),
                                    found.fallback(language)));
                });
    }

    private SearchRequest request(SearchPlan plan, Level level) {
        String field = "territory." + level.name().toLowerCase(Locale.ROOT);
        return SearchRequest.of(search -> search.index(engine.documents())
                .size(0)
                .query(query -> query.bool(bool -> bool.filter(plan.query(), plan.chosen())))
                .aggregations(
                        "counts",
                        counts -> counts.terms(terms -> terms.field(field).size(MOST)))
                .aggregations("unlocated", missing -> missing.missing(none -> none.field(field))));
    }

    private static Map<String, Long> counts(SearchResponse<Void> found) {
        Map<String, Long> counts = new TreeMap<>();
        Objects.requireNonNull(found.aggregations().get("counts"))
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        return counts;
    }

    private static long unlocated(SearchResponse<Void> found) {
        return Objects.requireNonNull(found.aggregations().get("unlocated"))
                .missing()
                .docCount();
    }

    private static List<MapAnswer.Count> items(Map<String, Long> counts, Vocabulary vocabulary) {
        return counts.entrySet().stream()
                .map(entry -> new MapAnswer.Count(entry.getKey(), vocabulary.label(entry.getKey()), entry.getValue()))
                .toList();
    }
}
