package eu.observatory.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The marks table, written in blocking transactions; the trace of a single change that still waits is left as it is. */
final class TableMarks implements Marks {

    private static final String MARK = """
            insert into outbox_mark as mark (topic, key, revision, bulk)
            select ?, key, revision, true from unnest(?::text[], ?::bigint[]) as marked (key, revision)
            on conflict (topic, key) do update
            set revision = greatest(mark.revision, excluded.revision), deferred_until = null
            """;

    private final JdbcClient jdbc;

    TableMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement for all of them, in the order of their keys so that two writers cannot lock each other out. */
    @Override
    public void mark(String topic, List<Mark> marks) {
        Map<String, Long> newest = new TreeMap<>();
        marks.forEach(mark -> newest.merge(mark.key(), mark.revision(), Math::max));
        if (!newest.isEmpty()) {
            jdbc.sql(MARK)
                    .param(topic)
                    .param(newest.keySet().toArray(String[]::new))
                    .param(newest.values().toArray(Long[]::new))
                    .update();
        }
    }
}
