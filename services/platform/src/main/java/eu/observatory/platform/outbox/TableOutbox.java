package eu.observatory.platform.outbox;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The marks table, written in reactive transactions. */
final class TableOutbox implements Outbox {

    private static final String MARK = """
            insert into outbox_mark as mark (topic, key, revision) values (:topic, :key, :revision)
            on conflict (topic, key) do update
            set revision = greatest(mark.revision, excluded.revision), deferred_until = null, bulk = false
            """;

    private final DatabaseClient database;

    TableOutbox(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> mark(String topic, String key, long revision) {
        return database.sql(MARK)
                .bind("topic", topic)
                .bind("key", key)
                .bind("revision", revision)
                .then();
    }
}
