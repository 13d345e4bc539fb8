package eu.observatory.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list in the order of its ids, page by page.
 *
 * @param question what was asked: a cursor of another question is refused
 * @param id of an item, or whatever else it comes in the order of
 */
public record Listing<T>(String question, Mono<Long> count, Rows<T> rows, Function<T, String> id) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** At most so many rows after an id, in the order of ids. */
    public interface Rows<T> {

        Flux<T> after(String id, int limit);
    }

    /**
     * The page that a cursor points to, the first one without; every page of a list tells the same total. A list that
     * fits on its first page is not counted apart.
     */
    public Mono<Page<T>> page(Cursors cursors, @Nullable String cursor, int limit) {
        Map<String, String> place = cursor == null ? Map.of() : place(cursors.open(cursor));
        return rows.after(place.getOrDefault("after", ""), limit + 1)
                .collectList()
                .flatMap(found -> total(place, found.size(), limit).map(total -> page(cursors, found, limit, total)))
                .timeout(PATIENCE);
    }

    private Mono<Long> total(Map<String, String> place, int found, int limit) {
        if (place.isEmpty() && found <= limit) {
            return Mono.just((long) found);
        }
        return Mono.justOrEmpty(place.get("total")).map(Long::valueOf).switchIfEmpty(count);
    }

    private Map<String, String> place(Map<String, String> content) {
        if (!digest().equals(content.get("question"))) {
            throw new Invalid(
                    "cursor",
                    "This cursor belongs to another list. Keep all other parameters as they were, or begin again without cursor.");
        }
        return content;
    }

    /** A question may be long, and a cursor is a part of an address. */
    private String digest() {
        return Integer.toHexString(question.hashCode());
    }

    /** One more than the limit was asked for: whether it came tells whether there is a next page. */
    private Page<T> page(Cursors cursors, List<T> found, int limit, long total) {
        if (found.size() <= limit) {
            return new Page<>(found, total, null);
        }
        List<T> items = found.subList(0, limit);
        String last = id.apply(items.getLast());
        return new Page<>(
                items,
                total,
                cursors.seal(Map.of("question", digest(), "after", last, "total", String.valueOf(total))));
    }
}
