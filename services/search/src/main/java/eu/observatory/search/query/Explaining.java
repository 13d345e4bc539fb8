package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.platform.web.NotFound;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Engine;
import eu.observatory.search.query.Explanation.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the index which parts of a question one document answers, and tells it in sentences. */
@Component
class Explaining {

    private final Engine engine;
    private final Plans plans;

    Explaining(Engine engine, Plans plans) {
        this.engine = engine;
        this.plans = plans;
    }

    Mono<Explanation> of(String id, Criteria criteria, String language) {
        return plans.of(criteria)
                .flatMap(
                        plan -> engine.read(client -> client.search(request(id, plan), Document.class))
                                .map(
                                        answer -> answer.hits().hits().stream()
                                                .findFirst()
                                                .map(hit -> explanation(id, plan, hit, language))
                                                .orElseThrow(
                                                        () -> new NotFound(
                                                                "Nothing has this id in the index. Take the id of an item that the search gave."))));
    }

    /** The document whether the question finds it or not. */
    private SearchRequest request(String id, SearchPlan plan) {
        return SearchRequest.of(search -> search.index(engine.documents())
                .size(1)
                .includeNamedQueriesScore(true)
                .source(source -> source.filter(
                        filter -> filter.excludes("body", "concepts", "sections", "identifiers", "initials")))
                .query(query -> query.bool(bool -> bool.filter(
                                filter -> filter.term(term -> term.field("key").value(id)))
                        .filter(filter ->
                                filter.term(term -> term.field("deleted").value(false)))
                        .should(plan.query()))));
    }

    private static Explanation explanation(String id, SearchPlan plan, Hit<Document> hit, String language) {
        Map<String, Double> matched = hit.matchedQueries();
        double score = hit.score() == null ? 0 : hit.score();
        Map<Why, Double> weights = new LinkedHashMap<>();
        Why.named(matched.keySet(), plan.text(), language)
                .forEach((name, why) -> weights.merge(why, matched.getOrDefault(name, 0.0), Math::max));
        List<Part> parts = weights.entrySet().stream()
                .map(entry -> part(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Part::weight).reversed())
                .toList();
        boolean closed = hit.source() != null && "closed".equals(hit.source().status());
        return new Explanation(
                id,
                plan.text().q(),
                score > 0,
                score,
                sentences(plan.text(), matched, parts, score > 0, closed, language),
                parts);
    }

    private static Part part(Why why, double weight) {
        return new Part(why.kind(), why.field(), why.concept(), why.label(), why.matched(), weight);
    }

    private static List<String> sentences(
            TextQuery text,
            Map<String, Double> matched,
            List<Part> parts,
            boolean found,
            boolean closed,
            String language) {
        Sentences say = new Sentences(language);
        List<String> sentences = new ArrayList<>();
        if (!found) {
            sentences.add(say.of("explain.not-found", text.q()));
        }
        parts.stream().map(part -> sentence(part, say)).distinct().forEach(sentences::add);
        text.unmatched(matched.keySet()).forEach(word -> sentences.add(say.of("explain.missing", word)));
        if (closed) {
            sentences.add(say.of("explain.closed"));
        }
        return sentences;
    }

    private static String sentence(Part part, Sentences say) {
        String matched = part.matched() == null ? "" : part.matched();
        String label = part.label() == null ? "" : part.label();
        String concept = part.concept() == null ? "" : part.concept();
        String code = concept.substring(concept.indexOf(':') + 1);
        return say.of("explain." + part.kind() + "." + part.field(), matched, label, code);
    }
}
