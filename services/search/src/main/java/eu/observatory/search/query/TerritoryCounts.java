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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many of the things found lie in each territory of a level. */
@Component
class TerritoryCounts {

    private static final int MOST = 2_000;

    private final Engine engine;
    private final Search search;
    private final Labels labels;

    TerritoryCounts(Engine engine, Search search, Labels labels) {
        this.engine = engine;
        this.search = search;
        this.labels = labels;
    }

    enum Level {
        NUTS1,
        NUTS2,
        NUTS3
    }

    /** @param unlocated how many were found whose territory is not known at this level */
    record MapAnswer(List<Count> items, long unlocated) {

        record Count(String nuts, String label, long count) {}
    }

    Mono<MapAnswer> of(Criteria criteria, Level level, String language) {
        return search.plan(criteria)
                .flatMap(plan -> engine.read(client -> client.search(request(plan, level), Void.class)))
                .flatMap(found -> {
                    Map<String, Long> counts = counts(found);
                    long unlocated = Objects.requireNonNull(found.aggregations().get("unlocated"))
                            .missing()
                            .docCount();
                    return labels.of(counts.keySet(), language)
                            .map(named -> answer(counts, unlocated, new Vocabulary(language, named)));
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

    private static MapAnswer answer(Map<String, Long> counts, long unlocated, Vocabulary vocabulary) {
        return new MapAnswer(
                counts.entrySet().stream()
                        .map(entry ->
                                new MapAnswer.Count(entry.getKey(), vocabulary.label(entry.getKey()), entry.getValue()))
                        .toList(),
                unlocated);
    }
}
