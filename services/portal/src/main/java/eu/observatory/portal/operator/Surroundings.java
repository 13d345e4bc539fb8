package eu.observatory.portal.operator;

import eu.observatory.platform.condition.Conditions;
import eu.observatory.portal.gateway.Gateway;
import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import eu.observatory.portal.gateway.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every service that the gateway knows how it is, all at once; one that does not answer is told as such. */
@Component
class Surroundings {

    private static final Logger log = LoggerFactory.getLogger(Surroundings.class);
    private static final String OPERATIONS = "operations";
    private static final String GATEWAY = "gateway";

    private final Gateway gateway;
    private final Conditions own;

    Surroundings(Gateway gateway, Conditions own) {
        this.gateway = gateway;
        this.own = own;
    }

    Mono<Overview> seen(Visitor operator) {
        Mono<Optional<Condition>> gatewayItself =
                Known.ifAny(gateway.get(operator, OPERATIONS, new LinkedMultiValueMap<>(), Condition.class));
        return Mono.zip(gatewayItself, itself())
                .flatMap(found ->
                        behind(operator, found.getT1()).map(behind -> overview(found.getT1(), behind, found.getT2())));
    }

    private Mono<List<Standing>> behind(Visitor operator, Optional<Condition> found) {
        return Flux.fromIterable(found.map(Condition::services).orElse(List.of()))
                .flatMapSequential(service -> standing(operator, service))
                .collectList();
    }

    private Mono<Standing> standing(Visitor operator, String service) {
        return gateway.get(
                        operator,
                        OPERATIONS + "/" + service + "/condition",
                        new LinkedMultiValueMap<>(),
                        Condition.class)
                .map(condition -> Standing.told(service, condition))
                .onErrorResume(Refused.class, refusal -> {
                    log.warn("The {} does not tell how it is: {}", service, refusal.toString());
                    return Mono.just(Standing.silent(service));
                })
                .onErrorResume(Unreachable.class, failure -> {
                    log.warn("The {} cannot be asked how it is: {}", service, failure.toString());
                    return Mono.just(Standing.away(service));
                });
    }

    private Mono<Standing> itself() {
        return own.now()
                .map(now -> Standing.told(
                        now.service(),
                        new Condition(
                                now.service(),
                                now.version(),
                                now.startedAt(),
                                now.toldAt(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private static Overview overview(Optional<Condition> gateway, List<Standing> behind, Standing portal) {
        Standing first = gateway.map(told -> Standing.told(GATEWAY, told)).orElse(Standing.away(GATEWAY));
        return new Overview(
                Stream.concat(Stream.concat(Stream.of(first), behind.stream()), Stream.of(portal))
                        .toList(),
                gateway.isPresent(),
                Instant.now());
    }
}
