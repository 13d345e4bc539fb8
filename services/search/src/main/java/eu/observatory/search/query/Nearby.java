package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import eu.observatory.platform.web.Invalid;
import eu.observatory.search.index.Engine;
import eu.observatory.search.reference.Places;
import eu.observatory.search.reference.Places.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the point that a reader means: given as one, or by the name or id of a place. */
@Component
class Nearby {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_OTHERS = 10;

    private final Places places;
    private final Engine engine;

    Nearby(Places places, Engine engine) {
        this.places = places;
        this.engine = engine;
    }

    /** Empty when the reader named none; of several places of a name the one where most things are. */
    Mono<Optional<Near>> of(@Nullable String text, @Nullable String radius, String language) {
        if (text == null || text.isBlank()) {
            Near.checkNoRadius(radius);
            return Mono.just(Optional.empty());
        }
        String name = text.strip();
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("near", "Give a point, like 50.63,3.06, or the name of a place, like Mons.");
        }
        Near point = Near.point(name, radius);
        if (point != null) {
            return Mono.just(Optional.of(point));
        }
        return places.called(name, language)
                .flatMap(found -> found.size() < 2 ? Mono.just(found) : ranked(found))
                .map(found -> Optional.of(chosen(found, radius)));
    }

    private static Near chosen(List<Place> found, @Nullable String radius) {
        if (found.isEmpty()) {
            throw new Invalid(
                    "near",
                    "No place of this name is known. Try its name in its own language, a postal code, or a point like 50.63,3.06.");
        }
        List<Place> others = found.stream().skip(1).limit(MOST_OTHERS).toList();
        return Near.place(found.getFirst(), others, radius);
    }

    private Mono<List<Place>> ranked(List<Place> found) {
        List<String> communes =
                found.stream().filter(Place::commune).map(Place::id).toList();
        SearchRequest request = SearchRequest.of(search -> search.index(engine.documents())
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .query(query -> query.bool(bool -> bool.filter(Filter.COMMUNE.query(communes))
                        .mustNot(not -> not.term(term -> term.field("deleted").value(true)))))
                .aggregations(
                        "communes",
                        counts -> counts.terms(terms -> terms.field("communes")
                                .size(Math.max(1, communes.size()))
                                .include(include -> include.terms(communes)))));
        return engine.read(client -> client.search(request, Void.class))
                .map(Nearby::counts)
                .map(counts -> found.stream()
                        .sorted(Comparator.comparing((Place place) -> !place.commune())
                                .thenComparing(place -> -counts.getOrDefault(place.id(), 0L))
                                .thenComparing(Place::id))
                        .toList());
    }

    private static Map<String, Long> counts(SearchResponse<Void> found) {
        return Objects.requireNonNull(found.aggregations().get("communes")).sterms().buckets().array().stream()
                .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), StringTermsBucket::docCount));
    }
}
