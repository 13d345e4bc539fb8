package eu.observatory.search.index;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What a listener needs to bring states into the index. */
public interface Writing {

    /** Where what arrives is written. */
    Mono<Generation> live();

    Mono<Map<String, Instant>> firstSeen(Collection<String> keys);

    /** Fails with {@link Refused} for the first change that can never succeed, after applying the others. */
    Mono<Void> write(Generation target, List<Change> changes);
}
