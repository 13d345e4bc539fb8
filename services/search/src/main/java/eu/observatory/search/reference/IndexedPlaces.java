package eu.observatory.search.reference;

import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Engine;
import eu.observatory.search.index.Folding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class IndexedPlaces implements Places {

    private static final int MOST = 100;

    private final Engine engine;

    IndexedPlaces(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Mono<List<Place>> called(String text, String language) {
        SearchRequest request = SearchRequest.of(search -> search.index(engine.reference())
                .size(MOST)
                .trackTotalHits(track -> track.enabled(false))
                .query(query -> query.bool(bool -> bool.minimumShouldMatch("1")
                        .should(id ->
                                id.term(term -> term.field("id").value(text).caseInsensitive(true)))
                        .should(whole -> whole.term(term -> term.field("whole").value(Folding.fold(text))))
                        .should(words -> words.multiMatch(match -> match.query(text)
                                .type(TextQueryType.Phrase)
                                .fields("terms.fr", "terms.nl", "terms.de", "terms.en")))
                        .filter(kind -> kind.term(term -> term.field("kind").value(Entry.TERRITORY)))
                        .filter(here -> here.term(term -> term.field("deleted").value(false)))
                        .filter(placed -> placed.exists(exists -> exists.field("point"))))));
        return engine.read(client -> client.search(request, Entry.class))
                .map(found -> found.hits().hits().stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .flatMap(entry -> Stream.ofNullable(entry.point()).map(point -> place(entry, point, language)))
                        .toList());
    }

    private static Place place(Entry entry, Document.Point point, String language) {
        return new Place(entry.id(), Label.in(language, entry.labels(), entry.id()), point.lat(), point.lon());
    }
}
