package eu.observatory.search.reference;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.search.index.Engine;
import eu.observatory.search.index.Folding;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class IndexedBegun implements Begun {

    private static final int CANDIDATES = 40;

    private final Engine engine;

    IndexedBegun(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Mono<List<Named>> activities(String typed, int limit, String language) {
        Query nace =
                Query.of(query -> query.prefix(prefix -> prefix.field("scheme").value("nace-")));
        return find(typed, limit, language, nace);
    }

    @Override
    public Mono<List<Named>> territories(String typed, int limit, String language) {
        Query territory =
                Query.of(query -> query.term(term -> term.field("kind").value(Entry.TERRITORY)));
        return find(typed, limit, language, territory);
    }

    private Mono<List<Named>> find(String typed, int limit, String language, Query kind) {
        SearchRequest request = SearchRequest.of(search -> search.index(engine.reference())
                .size(CANDIDATES)
                .trackTotalHits(track -> track.enabled(false))
                .query(query -> query.bool(bool -> bool.must(must -> must.matchBoolPrefix(
                                prefix -> prefix.field("names").query(typed).operator(Operator.And)))
                        .should(should -> should.prefix(prefix ->
                                prefix.field("whole").value(Folding.fold(typed)).boost(5f)))
                        .filter(kind)
                        .filter(filter ->
                                filter.term(term -> term.field("deleted").value(false))))));
        return engine.read(client -> client.search(request, Entry.class))
                .map(found -> found.hits().hits().stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(entry -> !entry.begins(typed, language)))
                        .limit(limit)
                        .map(entry ->
                                new Named(entry.id(), Label.in(language, entry.labels(), entry.id()), entry.parent()))
                        .toList());
    }
}
