package eu.observatory.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest of what stands on a topic, by key: put aside while it is compared, since it does not fit into memory. */
final class PublishedTable {

    private static final String ADD = """
            insert into outbox_published as held (topic, key, owner, region, revision, digest)
            select ?, key, owner, region, revision, digest
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                as read (key, owner, region, revision, digest)
            on conflict (topic, key) do update
            set owner = excluded.owner, region = excluded.region, digest = excluded.digest,
                revision = greatest(held.revision, excluded.revision)
            where held.revision <= excluded.revision or excluded.revision = 0
            """;

    private static final String AFTER = """
            select key, owner, region, revision, digest from outbox_published
            where topic = ? and key > ? order by key limit ?
            """;

    private static final String AMONG = "select key from outbox_published where topic = ? and key = any(?)";

    private static final String CLEAR = "delete from outbox_published where topic = ?";

    private final JdbcClient jdbc;

    PublishedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String topic, List<Published> read) {
        if (read.isEmpty()) {
            return;
        }
        Map<String, Published> newest = new LinkedHashMap<>();
        read.forEach(one -> newest.merge(one.key(), one, Published::then));
        Collection<Published> rows = newest.values();
        jdbc.sql(ADD)
                .param(topic)
                .param(rows.stream().map(Published::key).toArray(String[]::new))
                .param(rows.stream().map(Published::owner).toArray(String[]::new))
                .param(rows.stream().map(Published::region).toArray(String[]::new))
                .param(rows.stream().map(Published::revision).toArray(Long[]::new))
                .param(rows.stream().map(Published::digest).toArray(String[]::new))
                .update();
    }

    List<Published> after(String topic, String key, int limit) {
        return jdbc.sql(AFTER)
                .params(topic, key, limit)
                .query((row, number) -> published(row))
                .list();
    }

    /** Those of the keys that stand on the topic. */
    Set<String> among(String topic, List<String> keys) {
        return Set.copyOf(jdbc.sql(AMONG)
                .params(topic, keys.toArray(String[]::new))
                .query((row, number) -> row.getString("key"))
                .list());
    }

    void clear(String topic) {
        jdbc.sql(CLEAR).param(topic).update();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getString("key"),
                row.getString("owner"),
                row.getString("region"),
                row.getLong("revision"),
                row.getString("digest"));
    }
}
