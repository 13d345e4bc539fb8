package eu.observatory.search.reference;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Understands the same words once for all who ask within a few seconds: a page asks for its list, its map and its
 * circles at once, and a reader who narrows a search keeps the words.
 */
@Component
@Primary
class KeptLexicon implements Lexicon {

    private static final Duration WHILE = Duration.ofSeconds(10);

    /** A meaning holds all words of its activity, some ten kilobytes. */
    private static final int MOST = 200;

    private final AsyncCache<List<String>, List<Meaning>> understood =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WHILE).buildAsync();
    private final IndexedLexicon lexicon;

    KeptLexicon(IndexedLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Looking up goes on for the others when one who asked is gone. What failed is not kept, nor what nobody understood: it
     * may have come since.
     */
    @Override
    public Mono<List<Meaning>> understand(List<String> words, Weight weight) {
        return Mono.fromFuture(
                        () -> understood.get(
                                words,
                                (those, executor) ->
                                        lexicon.understand(those, weight).toFuture()),
                        true)
                .doOnNext(meanings -> {
                    if (meanings.isEmpty()) {
                        understood.synchronous().invalidate(words);
                    }
                });
    }
}
