package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import eu.observatory.search.index.Document;
import eu.observatory.search.query.SearchAnswer.Interpretation;
import eu.observatory.search.reference.Label;
import eu.observatory.search.reference.Labels;
import eu.observatory.search.reference.Meaning;
import eu.observatory.search.reference.Places.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    Mono<SearchAnswer> of(
            SearchPlan plan, Page page, Map<String, Aggregate> counted, @Nullable String next, String language) {
        List<FacetBuckets> facets = FacetBuckets.of(plan.criteria(), counted);
        return labels.of(mentioned(page.documents(), facets), language).map(named -> {
            Vocabulary vocabulary = new Vocabulary(language, named);
            return new SearchAnswer(
                    page.hits().stream()
                            .map(hit ->
                                    new ItemWriter(Objects.requireNonNull(hit.source()), hit, plan, vocabulary).item())
                            .toList(),
                    page.total(),
                    next,
                    facets.stream().map(facet -> facet.counts(vocabulary)).toList(),
                    new Interpretation(
                            concepts(plan.text().meanings(), language),
                            near(plan.criteria().near())),
                    null,
                    null);
        });
    }

    private static Set<String> mentioned(List<Document> documents, List<FacetBuckets> facets) {
        Set<String> ids = new HashSet<>();
        facets.forEach(facet -> ids.addAll(facet.ids()));
        documents.forEach(document -> {
            ids.addAll(document.activities());
            ids.addAll(document.skills());
            ids.addAll(document.equipment());
            ids.addAll(document.federations());
            if (document.territory() != null && document.territory().commune() != null) {
                ids.add(document.territory().commune());
            }
            if (document.family() != null) {
                ids.add("family:" + document.family());
            }
        });
        return ids;
    }

    /** Each once, under the words that were understood best. */
    private static List<Interpretation.Concept> concepts(List<Meaning> meanings, String language) {
        Map<String, Interpretation.Concept> once = new LinkedHashMap<>();
        meanings.forEach(meaning -> {
            String id = meaning.territory() ? meaning.id() : meaning.ids().getFirst();
            String label = Label.in(language, meaning.labels(), meaning.id());
            once.putIfAbsent(id, new Interpretation.Concept(id, label, meaning.words()));
        });
        return List.copyOf(once.values());
    }

    private static Interpretation.@Nullable Near near(@Nullable Near near) {
        if (near == null || near.place() == null) {
            return null;
        }
        Place place = near.place();
        return new Interpretation.Near(
                place.id(),
                place.label(),
                new Document.Point(place.lat(), place.lon()),
                near.others().stream()
                        .map(other -> new Interpretation.Alternative(
                                other.id(), other.label(), new Document.Point(other.lat(), other.lon())))
                        .toList());
    }
}
