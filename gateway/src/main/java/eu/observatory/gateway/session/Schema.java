package eu.observatory.gateway.session;

import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Brings the database's tables up to date when they are first needed: the gateway also starts without its database. */
@Component
@ConditionalOnSignIn
class Schema {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mono<Boolean> ready;

    Schema(SignInSettings settings) {
        this.ready = Mono.fromCallable(() -> migrate(settings.database()))
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE)
                .cache(done -> Duration.ofMillis(Long.MAX_VALUE), failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Fails while the database is down, and tries again each time it is asked. */
    Mono<Boolean> ready() {
        return ready;
    }

    private static boolean migrate(SignInSettings.Database database) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate()
                .success;
    }
}
