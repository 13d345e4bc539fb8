package eu.observatory.search.suggestion;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Engine;
import eu.observatory.search.suggestion.Suggestion.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Enterprises whose name has the typed words, the last one only begun; active ones only. */
@Component
class EnterpriseNames {

    private final Engine engine;

    EnterpriseNames(Engine engine) {
        this.engine = engine;
    }

    Mono<List<Suggestion>> beginning(String typed, int limit, String language) {
        SearchRequest request = SearchRequest.of(search -> search.index(engine.documents())
                .size(limit)
                .trackTotalHits(track -> track.enabled(false))
                .source(source -> source.filter(filter -> filter.excludes("body", "concepts", "sections", "summary")))
                .query(query -> query.bool(bool -> bool.must(
                                must -> must.matchBoolPrefix(prefix -> prefix.field("names")
                                        .query(typed)
                                        .operator(co.elastic.clients.elasticsearch._types.query_dsl.Operator.And)))
                        .should(should -> should.prefix(
                                prefix -> prefix.field("sort").value(typed).boost(5f)))
                        .filter(filter -> filter.term(term -> term.field("type").value("enterprise")))
                        .filter(filter ->
                                filter.term(term -> term.field("status").value("active")))
                        .filter(filter ->
                                filter.term(term -> term.field("deleted").value(false))))));
        return engine.read(client -> client.search(request, Document.class))
                .map(found -> found.hits().hits().stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .map(document -> suggestion(document, language))
                        .toList());
    }

    private static Suggestion suggestion(Document document, String language) {
        String title = Stream.of(language, "und")
                .map(document.title()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> document.title().values().stream().findFirst().orElse(document.id()));
        return new Suggestion(Kind.ENTERPRISE, document.id(), title, where(document));
    }

    private static @Nullable String where(Document document) {
        return document.place() == null || document.place().isEmpty()
                ? null
                : document.place().getFirst();
    }
}
