package eu.observatory.search.reference;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.observatory.search.index.Engine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what was looked up for a minute, so that a changed label shows soon and an answer needs no look-up. */
@Component
class CachedLabels implements Labels {

    private final Cache<String, Optional<Entry>> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final Engine engine;

    CachedLabels(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Mono<Map<String, Named>> of(Collection<String> ids, String language) {
        return entries(ids).map(found -> named(found, language));
    }

    /** By id; empty for what is unknown. */
    Mono<Map<String, Optional<Entry>>> entries(Collection<String> ids) {
        Map<String, Optional<Entry>> found = new HashMap<>(known.getAllPresent(ids));
        List<String> missing =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        Mono<Map<String, Optional<Entry>>> rest = missing.isEmpty() ? Mono.just(Map.of()) : load(missing);
        return rest.map(loaded -> {
            found.putAll(loaded);
            return found;
        });
    }

    /** The same, but never older than the revisions that go with the ids. */
    Mono<Map<String, Optional<Entry>>> entries(Map<String, Long> revisions) {
        revisions.forEach((id, revision) -> {
            Optional<Entry> kept = known.getIfPresent(id);
            if (kept != null
                    && kept.filter(entry -> entry.revision() >= revision).isEmpty()) {
                known.invalidate(id);
            }
        });
        return entries(revisions.keySet());
    }

    private Mono<Map<String, Optional<Entry>>> load(List<String> ids) {
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        SearchRequest request = SearchRequest.of(search -> search.index(engine.reference())
                .size(Math.min(10_000, ids.size() * 2))
                .query(query -> query.bool(bool -> bool.filter(filter ->
                                filter.terms(terms -> terms.field("id").terms(in -> in.value(values))))
                        .mustNot(not -> not.term(term -> term.field("deleted").value(true))))));
        return engine.read(client -> client.search(request, Entry.class)).map(answer -> {
            Map<String, Optional<Entry>> loaded =
                    ids.stream().collect(Collectors.toMap(id -> id, id -> Optional.empty()));
            answer.hits().hits().stream()
                    .map(Hit::source)
                    .filter(Objects::nonNull)
                    .forEach(entry -> loaded.put(entry.id(), Optional.of(entry)));
            known.putAll(loaded);
            return loaded;
        });
    }

    private static Map<String, Named> named(Map<String, Optional<Entry>> entries, String language) {
        Map<String, Named> named = new HashMap<>();
        entries.values().stream()
                .flatMap(Optional::stream)
                .forEach(entry -> named.put(
                        entry.id(),
                        new Named(entry.id(), Label.in(language, entry.labels(), entry.id()), entry.parent())));
        return named;
    }
}
