package eu.observatory.portal.account;

import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what organisations are called; an account names them by their ids. */
@Component
class AskedBodies implements Bodies {

    private static final Logger log = LoggerFactory.getLogger(AskedBodies.class);
    private static final int MOST = 20;

    private final Gateway gateway;

    AskedBodies(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Mono<List<Body>> of(Visitor visitor, List<String> ids) {
        return Flux.fromIterable(ids)
                .index()
                .flatMapSequential(numbered -> numbered.getT1() < MOST
                        ? named(visitor, numbered.getT2())
                        : Mono.just(Body.unknown(numbered.getT2())))
                .collectList();
    }

    private Mono<Body> named(Visitor visitor, String id) {
        return gateway.get(visitor, "identifiers/" + id, new LinkedMultiValueMap<>(), Bearers.class)
                .map(found -> found.items().stream()
                        .filter(bearer -> bearer.id().equals(id))
                        .findFirst()
                        .map(bearer -> bearer.body(id))
                        .orElseGet(() -> Body.unknown(id)))
                .onErrorResume(failure -> failure instanceof Refused || failure instanceof Unreachable, failure -> {
                    log.warn("An organisation goes without its name: {}", failure.toString());
                    return Mono.just(Body.unknown(id));
                });
    }

    /** The fields of {@code GET /api/identifiers/{id}} that an account shows. */
    record Bearers(List<Bearer> items) {}

    record Bearer(String type, String id, @Nullable String name) {

        Body body(String asked) {
            return new Body(asked, name == null ? asked : name, "/" + type + "s/" + asked);
        }
    }
}
