package eu.observatory.platform.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Up to where on its topics the database knows what it published. */
final class TopicTable {

    private static final String REACHED = """
            select partition, next from outbox_reached join outbox_topic using (topic) where topic = ? and life = ?
            """;

    private static final String KNOWN = "select exists (select from outbox_topic where topic = ? and life = ?)";

    private static final String ADVANCE = """
            update outbox_reached as held set next = greatest(held.next, sent.next)
            from unnest(?::text[], ?::integer[], ?::bigint[]) as sent (topic, partition, next)
            where held.topic = sent.topic and held.partition = sent.partition
            """;

    private static final String COMPARED = """
            insert into outbox_topic (topic, life, compared_at, whole, records, newer, overtaken, unknown, missing)
            values (?, ?, clock_timestamp(), ?, ?, ?, ?, ?, ?)
            on conflict (topic) do update
            set life = excluded.life, compared_at = excluded.compared_at, whole = excluded.whole,
                records = excluded.records, newer = excluded.newer, overtaken = excluded.overtaken,
                unknown = excluded.unknown, missing = excluded.missing
            """;

    private static final String RESTART = "delete from outbox_reached where topic = ?";

    private static final String REACH = """
            insert into outbox_reached (topic, partition, next)
            select ?, partition, next from unnest(?::integer[], ?::bigint[]) as end_of (partition, next)
            """;

    private static final String ORDERED = "select topic from outbox_topic where life is null";

    private final JdbcClient jdbc;

    TopicTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By partition; empty where this life of the topic was never compared, or is to be compared anew. */
    Optional<Map<Integer, Long>> reached(String topic, String life) {
        if (!jdbc.sql(KNOWN).params(topic, life).query(Boolean.class).single()) {
            return Optional.empty();
        }
        Map<Integer, Long> reached = new HashMap<>();
        jdbc.sql(REACHED).params(topic, life).query(row -> {
            reached.put(row.getInt("partition"), row.getLong("next"));
        });
        return Optional.of(reached);
    }

    void advance(Map<TopicPartition, Long> sent) {
        jdbc.sql(ADVANCE)
                .param(sent.keySet().stream().map(TopicPartition::topic).toArray(String[]::new))
                .param(sent.keySet().stream().map(TopicPartition::partition).toArray(Integer[]::new))
                .param(sent.values().toArray(Long[]::new))
                .update();
    }

    /** Joins the caller's transaction. */
    void compared(String topic, String life, boolean whole, Map<Integer, Long> ends, Findings found) {
        jdbc.sql(COMPARED)
                .params(topic, life, whole, found.records(), found.newer())
                .params(found.overtaken(), found.unknown(), found.missing())
                .update();
        jdbc.sql(RESTART).param(topic).update();
        jdbc.sql(REACH)
                .param(topic)
                .param(ends.keySet().toArray(Integer[]::new))
                .param(ends.values().toArray(Long[]::new))
                .update();
    }

    Set<String> ordered() {
        return Set.copyOf(
                jdbc.sql(ORDERED).query((row, number) -> row.getString("topic")).list());
    }
}
