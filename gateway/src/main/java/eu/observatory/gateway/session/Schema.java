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
        this.ready = Mono.fromCallable(() -> prepare(settings.database()))
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE)
                .cache(done -> Duration.ofMillis(Long.MAX_VALUE), failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Fails while the database is down, and tries again each time it is asked. */
    Mono<Boolean> ready() {
        return ready;
    }

    /** Migrates, or refuses tables that lack a migration. Those of a newer build are no reason to. */
    static boolean prepare(SignInSettings.Database database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load();
        if (database.migration() == Migration.NEVER) {
            flyway.validate();
        } else {
            flyway.migrate();
        }
        return true;
    }
}
