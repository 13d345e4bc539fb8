package eu.observatory.portal.statement;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the registry for code lists and keeps them for a while, and search for what a word may mean. */
@Component
class AskedConcepts implements Concepts {

    private static final Logger log = LoggerFactory.getLogger(AskedConcepts.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST_LABELS = 5_000;
    private static final int MOST_PAGES = 5;
    private static final List<String> SHORT_LISTS = List.of("equipment", "skill");

    private final AsyncCache<String, List<Choice>> lists =
            Caffeine.newBuilder().expireAfterWrite(FRESH).buildAsync();
    private final AsyncCache<String, String> labels = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MOST_LABELS)
            .buildAsync();
    private final Gateway gateway;

    AskedConcepts(Gateway gateway) {
        this.gateway = gateway;
    }

    record Concept(String id, @Nullable String label) {

        Choice choice() {
            return new Choice(id, label == null ? id : label);
        }
    }

    record ConceptPage(List<Concept> items, @Nullable String next) {}

    record Suggestion(String kind, String id, String label) {}

    record Suggestions(List<Suggestion> items) {}

    @Override
    public Mono<Map<String, String>> labels(Visitor visitor, Collection<String> ids) {
        return Flux.fromStream(ids.stream().distinct())
                .flatMap(id -> label(visitor, id).map(label -> Map.entry(id, label)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<String> label(Visitor visitor, String id) {
        return Mono.fromFuture(
                        () -> labels.get(
                                visitor.locale().getLanguage() + " " + id,
                                (key, executor) -> gateway.get(
                                                visitor, "concepts/" + id, new LinkedMultiValueMap<>(), Concept.class)
                                        .map(found -> found.choice().label())
                                        .toFuture()
                                        .thenApply(Objects::requireNonNull)),
                        true)
                .onErrorResume(AskedConcepts::isAway, failure -> away(failure, id));
    }

    @Override
    public Mono<List<Choice>> proposals(Visitor visitor, Section section) {
        return Flux.fromStream(schemes(section).stream().filter(SHORT_LISTS::contains))
                .concatMap(scheme -> list(visitor, scheme))
                .flatMapIterable(list -> list)
                .collectList();
    }

    private static List<String> schemes(Section section) {
        return section.fields().stream()
                .flatMap(field -> field.schemes().stream())
                .toList();
    }

    private Mono<List<Choice>> list(Visitor visitor, String scheme) {
        return Mono.fromFuture(
                        () -> lists.get(
                                visitor.locale().getLanguage() + " " + scheme,
                                (key, executor) -> page(visitor, scheme, null)
                                        .expand(page ->
                                                page.next() == null ? Mono.empty() : page(visitor, scheme, page.next()))
                                        .take(MOST_PAGES)
                                        .flatMapIterable(ConceptPage::items)
                                        .map(Concept::choice)
                                        .collectList()
                                        .toFuture()
                                        .thenApply(Objects::requireNonNull)),
                        true)
                .onErrorResume(AskedConcepts::isAway, failure -> away(failure, List.of()));
    }

    private Mono<ConceptPage> page(Visitor visitor, String scheme, @Nullable String cursor) {
        var asked = new LinkedMultiValueMap<String, String>();
        asked.set("scheme", scheme);
        asked.set("limit", "100");
        if (cursor != null) {
            asked.set("cursor", cursor);
        }
        return gateway.get(visitor, "concepts", asked, ConceptPage.class);
    }

    @Override
    public Mono<Draft> found(Visitor visitor, Draft draft) {
        var field = draft.section().fields().stream()
                .filter(one -> one.kind() == Field.Kind.CONCEPT)
                .findFirst();
        if (field.isEmpty()) {
            return Mono.just(Wording.checked(draft));
        }
        return Flux.fromIterable(Wording.checked(draft).rows())
                .concatMap(row -> found(visitor, draft.section(), field.get(), row))
                .collectList()
                .map(rows -> Draft.of(draft.section(), rows));
    }

    private Mono<Row> found(Visitor visitor, Section section, Field field, Row row) {
        var typed = row.said(field.name());
        if (!row.said("pick").isEmpty()) {
            var picked = row.said("pick");
            return label(visitor, picked)
                    .map(label -> row.with(Map.of(field.name(), label, "id", picked, "known", label, "pick", "")));
        }
        if (typed.isEmpty()
                || typed.equals(row.said("known")) && !row.said("id").isEmpty()) {
            return Mono.just(row);
        }
        var meaning = Meaning.of(typed, field.schemes());
        if (meaning != null) {
            return Mono.just(named(row, field, new Choice(meaning, typed)));
        }
        return Mono.zip(proposals(visitor, section), suggested(visitor, typed, field))
                .map(found -> {
                    var all = new HashMap<String, Choice>();
                    found.getT2().forEach(choice -> all.put(choice.id(), choice));
                    found.getT1().forEach(choice -> all.put(choice.id(), choice));
                    var exact = all.values().stream()
                            .filter(choice -> choice.label().equalsIgnoreCase(typed))
                            .toList();
                    return exact.size() == 1
                            ? named(row, field, exact.getFirst())
                            : row.wrong(field.name(), "concept").choosing(exact.isEmpty() ? found.getT2() : exact);
                });
    }

    private static Row named(Row row, Field field, Choice choice) {
        return row.with(Map.of(field.name(), choice.label(), "id", choice.id(), "known", choice.label()));
    }

    private Mono<List<Choice>> suggested(Visitor visitor, String typed, Field field) {
        if (typed.length() < 2 || typed.length() > 50) {
            return Mono.just(List.of());
        }
        return gateway.get(
                        visitor,
                        "suggestions",
                        MultiValueMap.fromSingleValue(Map.of("q", typed, "limit", "20")),
                        Suggestions.class)
                .map(found -> found.items().stream()
                        .filter(one -> field.schemes().contains(Meaning.scheme(one.id())))
                        .map(one -> new Choice(one.id(), one.label()))
                        .toList())
                .onErrorResume(AskedConcepts::isAway, failure -> away(failure, List.of()));
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Refused || failure instanceof Unreachable;
    }

    private static <T> Mono<T> away(Throwable failure, T instead) {
        log.warn("A form goes without its code list: {}", failure.toString());
        return Mono.just(instead);
    }
}
