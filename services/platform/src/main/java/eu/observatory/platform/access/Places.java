package eu.observatory.platform.access;

import eu.observatory.platform.web.NotFound;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Mono;

/** Where the records of every kind belong. */
final class Places {

    private final ObjectProvider<Belonging> all;

    Places(ObjectProvider<Belonging> all) {
        this.all = all;
    }

    Set<String> kinds() {
        return all.stream().map(Belonging::of).collect(Collectors.toSet());
    }

    /** Fails with a 404 where there is no such record: nobody holds a role for it. */
    Mono<Place> of(String kind, Map<String, String> pathVariables) {
        return all.stream()
                .filter(belonging -> belonging.of().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody tells where a " + kind + " belongs"))
                .place(pathVariables)
                .switchIfEmpty(Mono.error(() -> new NotFound("There is no such " + kind + ".")));
    }
}
