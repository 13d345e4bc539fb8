package eu.observatory.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What says that a thing was deleted, taken over from one generation to another with its version, page by page. */
@Component
class Stubs {

    private static final Logger log = LoggerFactory.getLogger(Stubs.class);
    private static final int PAGE = 1_000;

    private final Engine engine;
    private final BulkWriter writer;

    Stubs(Engine engine, BulkWriter writer) {
        this.engine = engine;
        this.writer = writer;
    }

    /** As {@link Generations#copyStubs}. */
    Mono<Copied> copy(Generation from, Generation to, Copied reached) {
        return engine.write(client -> client.search(page(from, reached), JsonData.class))
                .map(found -> found.hits().hits())
                .flatMap(hits -> hits.isEmpty() ? Mono.justOrEmpty(reached.nextPart()) : copy(hits, to, reached));
    }

    private Mono<Copied> copy(List<Hit<JsonData>> hits, Generation to, Copied reached) {
        List<Change> changes =
                hits.stream().map(hit -> change(reached.part(), hit)).toList();
        return writer.write(to, changes)
                .onErrorResume(Refused.class, Stubs::leaveOut)
                .thenReturn(reached.to(hits.getLast().sort().stream()
                        .map(FieldValue::stringValue)
                        .toList()));
    }

    private static SearchRequest page(Generation from, Copied reached) {
        SearchRequest.Builder page = new SearchRequest.Builder()
                .index(from.index(reached.part()))
                .size(PAGE)
                .version(true)
                .trackTotalHits(total -> total.enabled(false))
                .query(query -> query.term(term -> term.field("deleted").value(true)))
                .sort(order(reached.part()));
        if (!reached.last().isEmpty()) {
            page.searchAfter(reached.last().stream().map(FieldValue::of).toList());
        }
        return page.build();
    }

    /** Fields that no two things of a part have alike; an index of another version may not know them, and has no stubs then. */
    private static List<SortOptions> order(Part part) {
        List<String> fields = switch (part) {
            case DOCUMENTS -> List.of("key");
            case REFERENCE -> List.of("kind", "owner", "id");
        };
        return fields.stream()
                .map(name -> SortOptions.of(
                        sort -> sort.field(field -> field.field(name).unmappedType(FieldType.Keyword))))
                .toList();
    }

    private static Change change(Part part, Hit<JsonData> hit) {
        return new Change(
                part,
                Objects.requireNonNull(hit.id()),
                Objects.requireNonNull(hit.version()),
                Objects.requireNonNull(hit.source()));
    }

    /** The others of its page are written. */
    private static Mono<Void> leaveOut(Refused refused) {
        log.warn("The new index does not know that this was deleted: {}", refused.getMessage());
        return Mono.empty();
    }
}
