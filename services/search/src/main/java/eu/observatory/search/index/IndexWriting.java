package eu.observatory.search.index;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
record IndexWriting(Live target, FirstSeen seen, BulkWriter writer) implements Writing {

    @Override
    public Mono<Generation> live() {
        return target.target();
    }

    @Override
    public Mono<Map<String, Instant>> firstSeen(Collection<String> keys) {
        return seen.of(keys);
    }

    @Override
    public Mono<Void> write(Generation target, List<Change> changes) {
        return writer.write(target, changes);
    }
}
