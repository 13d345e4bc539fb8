package eu.observatory.portal.state;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/** Asks for the past of a thing, which is worth showing without it; the page then says that it is missing. */
public final class Histories {

    private static final Logger log = LoggerFactory.getLogger(Histories.class);

    private Histories() {}

    /** @param path of the thing under {@code /api} */
    public static Mono<Optional<History>> of(Gateway gateway, Visitor visitor, String path) {
        return gateway.get(visitor, path + "/history", new LinkedMultiValueMap<>(), History.class)
                .map(Optional::of)
                .onErrorResume(Unreachable.class, outage -> {
                    log.warn("The page of {} goes without its history: {}", path, outage.toString());
                    return Mono.just(Optional.empty());
                });
    }
}
