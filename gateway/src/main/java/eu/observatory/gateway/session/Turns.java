package eu.observatory.gateway.session;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

/**
 * So many may talk to the issuer at once while they hold a connection to the database; the other connections are left to
 * those who only look a session up.
 */
@Component
@ConditionalOnSignIn
class Turns {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration HARDLY = Duration.ofMillis(50);

    private final InstrumentedPool<Object> turns = PoolBuilder.from(Mono.fromSupplier(Object::new))
            .sizeBetween(0, AT_ONCE)
            .maxPendingAcquire(WAITING)
            .buildPool();

    /** Fails where there is no turn for it: almost at once, or after a while of waiting. */
    <T> Mono<T> one(Mono<T> work, boolean wait) {
        return Mono.usingWhen(turns.acquire(wait ? PATIENCE : HARDLY), _ -> work, PooledRef::release);
    }
}
