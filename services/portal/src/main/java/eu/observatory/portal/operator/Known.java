package eu.observatory.portal.operator;

import eu.observatory.portal.gateway.Refused;
import eu.observatory.portal.gateway.Unreachable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** A part of a page that the page can do without, and then says so. */
final class Known {

    private static final Logger log = LoggerFactory.getLogger(Known.class);

    private Known() {}

    /** Still fails when it is the person who is refused. */
    static <T> Mono<Optional<T>> ifAny(Mono<T> part) {
        return part.map(Optional::of).onErrorResume(Known::isAway, failure -> {
            log.warn("A part of the operator's page is missing: {}", failure.toString());
            return Mono.just(Optional.empty());
        });
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Unreachable
                || failure instanceof Refused refused
                        && refused.problem().status() != HttpStatus.UNAUTHORIZED.value()
                        && refused.problem().status() != HttpStatus.FORBIDDEN.value();
    }
}
