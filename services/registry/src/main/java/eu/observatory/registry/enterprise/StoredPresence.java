package eu.observatory.registry.enterprise;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class StoredPresence implements Presence {

    private static final String PRESENT = "select exists (select from enterprise where id = :id and not withdrawn)";

    private final DatabaseClient database;

    StoredPresence(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> present(String id) {
        return database.sql(PRESENT).bind("id", id).mapValue(Boolean.class).one();
    }
}
