package eu.observatory.gateway.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Brings the tables up to date and ends the process before it listens, where it was started for that alone. */
@Component
@ConditionalOnProperty(name = "observatory.gateway.sign-in.database.migration", havingValue = "only")
class MigrationRun implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(MigrationRun.class);

    private final SignInSettings.Database database;

    MigrationRun(Environment environment) {
        database = Binder.get(environment)
                .bind("observatory.gateway.sign-in.database", SignInSettings.Database.class)
                .get();
    }

    @Override
    public void afterPropertiesSet() {
        Schema.prepare(database);
        log.info("The tables are up to date; this is all that was asked for");
        Runtime.getRuntime().halt(0);
    }
}
