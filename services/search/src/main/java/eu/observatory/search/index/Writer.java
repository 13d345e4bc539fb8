package eu.observatory.search.index;

import java.util.List;
import reactor.core.publisher.Mono;

/** Brings states into the index; an older state never replaces a newer one, a deleted thing's stub included. */
public interface Writer {

    /** Fails with {@link Refused} for the first change that can never succeed, after applying the others. */
    Mono<Void> write(String alias, List<Change> changes);
}
