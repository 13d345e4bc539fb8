package eu.observatory.platform.database;

import eu.observatory.platform.condition.Dependency;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The service's own database, as requests reach it. */
record DatabaseDependency(DatabaseClient database) implements Dependency {

    private static final String ASK = "select 1";

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Mono<?> answer() {
        return database.sql(ASK).fetch().one();
    }
}
