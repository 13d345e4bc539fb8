package eu.observatory.platform.database;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** When a service brings its tables up to date. */
enum Migration implements FlywayMigrationStrategy {

    /** As it starts: one process that takes care of itself. */
    AT_START {
        @Override
        public void migrate(Flyway flyway) {
            flyway.migrate();
        }
    },

    /** Now, and nothing else: the process ends before anything listens or runs. */
    ONLY {
        @Override
        public void migrate(Flyway flyway) {
            int applied = flyway.migrate().migrationsExecuted;
            log.info("Applied {} migrations; this is all that was asked for", applied);
            Runtime.getRuntime().halt(0);
        }
    },

    /** Never: tables that lack a migration are a reason not to start, those that are ahead are not. */
    NEVER {
        @Override
        public void migrate(Flyway flyway) {
            flyway.validate();
        }
    };

    private static final Logger log = LoggerFactory.getLogger(Migration.class);
}
