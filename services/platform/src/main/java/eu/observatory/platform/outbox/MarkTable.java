package eu.observatory.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relay's side of the marks table. Rows that a transaction is just changing are left to their next round. */
final class MarkTable {

    private static final String DUE = """
            select topic, key, revision, bulk, traceparent from outbox_mark
            where deferred_until is null or deferred_until < clock_timestamp()
            order by bulk, marked_at limit ? for update skip locked
            """;

    private static final String CLEAR = """
            delete from outbox_mark mark using (
                select held.topic, held.key from outbox_mark held
                join unnest(?::text[], ?::bigint[]) as done (key, revision) on done.key = held.key
                where held.topic = ? and held.revision <= done.revision
                for update of held skip locked) as free
            where mark.topic = free.topic and mark.key = free.key
            """;

    private static final String DEFER = """
            update outbox_mark set deferred_until = clock_timestamp() + make_interval(secs => ?)
            where topic = ? and key = ?
            """;

    private static final String BACKLOG = """
            select count(*) as marks, count(deferred_until) as deferred,
                coalesce(extract(epoch from clock_timestamp() - min(marked_at)), 0) as lag_seconds
            from outbox_mark
            """;

    private static final RowMapper<Marked> MARKED = (row, number) -> new Marked(
            row.getString("topic"),
            row.getString("key"),
            row.getLong("revision"),
            row.getBoolean("bulk"),
            row.getString("traceparent"));

    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Marked> due(int limit) {
        return jdbc.sql(DUE).param(limit).query(MARKED).list();
    }

    /** Removes the marks that the published revisions satisfy; returns how many that were. */
    int clear(String topic, List<State> published) {
        Map<String, Long> done = new TreeMap<>();
        published.forEach(state -> done.put(state.key(), state.revision()));
        return jdbc.sql(CLEAR)
                .param(done.keySet().toArray(String[]::new))
                .param(done.values().toArray(Long[]::new))
                .param(topic)
                .update();
    }

    void defer(Marked mark, Duration time) {
        jdbc.sql(DEFER).params(time.toSeconds(), mark.topic(), mark.key()).update();
    }

    Backlog backlog() {
        return jdbc.sql(BACKLOG).query(Backlog.class).single();
    }
}
