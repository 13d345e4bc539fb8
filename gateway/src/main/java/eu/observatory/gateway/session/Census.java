package eu.observatory.gateway.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets the sessions that are over and counts the others; not a number while the database is down. */
@Component
@ConditionalOnSignIn
class Census {

    private static final Logger log = LoggerFactory.getLogger(Census.class);

    private final AtomicReference<Double> count = new AtomicReference<>(Double.NaN);
    private final Sessions sessions;

    Census(Sessions sessions, MeterRegistry meters) {
        this.sessions = sessions;
        Gauge.builder("observatory.gateway.sessions", count, AtomicReference::get)
                .description("Sessions that are not over, of all replicas together")
                .register(meters);
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    Mono<Void> tidy() {
        return sessions.tidy()
                .doOnNext(found -> count.set(found.doubleValue()))
                .doOnError(this::uncounted)
                .onErrorComplete()
                .then();
    }

    /** At the last look; not a number while the database is down. */
    double count() {
        return Objects.requireNonNull(count.get());
    }

    private void uncounted(Throwable failure) {
        count.set(Double.NaN);
        log.warn("Sessions cannot be counted: {}", failure.toString());
    }
}
