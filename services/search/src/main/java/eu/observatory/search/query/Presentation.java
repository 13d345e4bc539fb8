package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.search.index.Document;
import eu.observatory.search.query.Answer.Interpretation;
import eu.observatory.search.reference.Label;
import eu.observatory.search.reference.Labels;
import eu.observatory.search.reference.Meaning;
import eu.observatory.search.reference.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes what was found in the reader's language. */
@Component
class Presentation {

    private final Labels labels;

    Presentation(Labels labels) {
        this.labels = labels;
    }

    Mono<Answer> of(
            SearchPlan plan, SearchResponse<Document> found, long total, @Nullable String next, String language) {
        List<FacetBuckets> facets = FacetBuckets.of(plan.criteria(), found);
        return labels.of(mentioned(found, facets), language)
                .map(named -> new Answer(
                        items(plan, found, named, language),
                        total,
                        next,
                        facets.stream()
                                .map(facet -> facet.counts(new Vocabulary(language, named)))
                                .toList(),
                        interpretation(plan.text().meanings(), language)));
    }

    private static Set<String> mentioned(SearchResponse<Document> found, List<FacetBuckets> facets) {
        Set<String> ids = new HashSet<>();
        facets.forEach(facet -> ids.addAll(facet.ids()));
        documents(found).forEach(document -> {
            ids.addAll(document.activities());
            if (document.territory() != null && document.territory().commune() != null) {
                ids.add(document.territory().commune());
            }
            if (document.family() != null) {
                ids.add("family:" + document.family());
            }
        });
        return ids;
    }

    private static List<Document> documents(SearchResponse<Document> found) {
        return found.hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Item> items(
            SearchPlan plan, SearchResponse<Document> found, Map<String, Named> named, String language) {
        List<Item> items = new ArrayList<>();
        for (Hit<Document> hit : found.hits().hits()) {
            Document document = Objects.requireNonNull(hit.source());
            items.add(new ItemWriter(document, hit, plan, new Vocabulary(language, named)).item());
        }
        return items;
    }

    private static Interpretation interpretation(List<Meaning> meanings, String language) {
        return new Interpretation(meanings.stream()
                .map(meaning -> new Interpretation.Concept(
                        meaning.territory() ? meaning.id() : meaning.ids().getFirst(),
                        Label.in(language, meaning.labels(), meaning.id()),
                        meaning.words()))
                .distinct()
                .toList());
    }
}
