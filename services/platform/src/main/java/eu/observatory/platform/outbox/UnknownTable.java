package eu.observatory.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things that were published and that the database does not know, with the revision of the tombstone that they have. */
final class UnknownTable {

    private static final String KEEP = """
            insert into outbox_unknown as held (topic, key, owner, region, revision)
            select ?, key, owner, region, revision
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as unknown (key, owner, region, revision)
            on conflict (topic, key) do update set revision = greatest(held.revision, excluded.revision)
            """;

    private static final String AMONG = """
            select key, owner, region, revision from outbox_unknown where topic = ? and key = any(?)
            """;

    private static final String FORGET = "delete from outbox_unknown where topic = ? and key = any(?)";

    private final JdbcClient jdbc;

    UnknownTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String topic, List<Published> unknown) {
        jdbc.sql(KEEP)
                .param(topic)
                .param(unknown.stream().map(Published::key).toArray(String[]::new))
                .param(unknown.stream().map(Published::owner).toArray(String[]::new))
                .param(unknown.stream().map(Published::region).toArray(String[]::new))
                .param(unknown.stream().map(Published::revision).toArray(Long[]::new))
                .update();
    }

    Map<String, Published> among(String topic, List<String> keys) {
        return jdbc
                .sql(AMONG)
                .params(topic, keys.toArray(String[]::new))
                .query((row, number) -> new Published(
                        row.getString("key"),
                        row.getString("owner"),
                        row.getString("region"),
                        row.getLong("revision"),
                        null))
                .list()
                .stream()
                .collect(Collectors.toMap(Published::key, one -> one));
    }

    void forget(String topic, List<String> keys) {
        jdbc.sql(FORGET).params(topic, keys.toArray(String[]::new)).update();
    }
}
