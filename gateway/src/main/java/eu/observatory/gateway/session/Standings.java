package eu.observatory.gateway.session;

import eu.observatory.gateway.session.Standing.Anonymous;
import eu.observatory.gateway.session.Standing.SignedIn;
import eu.observatory.gateway.session.Standing.Unknown;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up what a cookie is worth; when that cannot be told, everything public is served all the same. */
@Component
@ConditionalOnSignIn
class Standings {

    private static final Logger log = LoggerFactory.getLogger(Standings.class);
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final Sessions sessions;
    private final Renewal renewal;
    private final MeterRegistry meters;

    Standings(Sessions sessions, Renewal renewal, MeterRegistry meters) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.meters = meters;
    }

    Mono<Standing> of(Key key) {
        return sessions.find(key)
                .flatMap(renewal::fresh)
                .<Standing>map(SignedIn::new)
                .defaultIfEmpty(new Anonymous(true))
                .timeout(PATIENCE)
                .onErrorResume(this::unknown);
    }

    /** By {@code handle}, so that the line carries the request's trace. */
    private Mono<Standing> unknown(Throwable failure) {
        meters.counter("observatory.gateway.session.unknown").increment();
        return Mono.just(failure).handle((known, sink) -> {
            log.warn("A session could not be looked up: {}", known.toString());
            sink.next(new Unknown());
        });
    }
}
