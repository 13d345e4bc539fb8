package eu.observatory.platform.outbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Things with a revision. Rendering reads them first and then waits while a test holds the gate. */
final class Things implements Publication {

    static final String GATE = "77";

    private final JdbcClient jdbc;
    private final Marks marks;
    private final String topic;
    private final TransactionTemplate transactions;

    Things(JdbcClient jdbc, Marks marks, String topic, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.topic = topic;
        this.transactions = transactions;
        jdbc.sql("create table if not exists thing (key text primary key, revision bigint, name text)")
                .update();
    }

    void write(String key, long revision) {
        write(key, revision, "thing " + revision);
    }

    /** A thing without a name is deleted; one named bad cannot be rendered. */
    void write(String key, long revision, @Nullable String name) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("insert into thing values (?, ?, ?) on conflict (key) do update"
                            + " set revision = excluded.revision, name = excluded.name")
                    .params(key, revision, name)
                    .update();
            marks.mark(topic, List.of(new Mark(key, revision)));
        });
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String type() {
        return "eu.observatory.test.thing.state";
    }

    @Override
    public List<State> render(List<String> keys) {
        List<State> states = jdbc.sql("select key, revision, name from thing where key = any(?)")
                .param(keys.toArray(String[]::new))
                .query((row, number) -> state(row.getString("key"), row.getLong("revision"), row.getString("name")))
                .list();
        jdbc.sql("select pg_advisory_xact_lock_shared(" + GATE + ")::text")
                .query(String.class)
                .list();
        return states;
    }

    @Override
    public List<String> keys(String after, int limit) {
        return jdbc.sql("select key from thing where key > ? order by key limit ?")
                .params(after, limit)
                .query(String.class)
                .list();
    }

    @Override
    public List<Mark> overtake(List<Mark> published) {
        return published.stream().flatMap(one -> overtake(one).stream()).toList();
    }

    private List<Mark> overtake(Mark published) {
        return jdbc.sql("update thing set revision = ? where key = ? and revision <= ? returning key, revision")
                .params(published.revision() + 1, published.key(), published.revision())
                .query((row, number) -> new Mark(row.getString("key"), row.getLong("revision")))
                .list();
    }

    private static State state(String key, long revision, String name) {
        if ("bad".equals(name)) {
            throw new IllegalStateException("This thing cannot be rendered");
        }
        return new State(key, "hub", "FRE", revision, name == null ? null : Map.of("name", name));
    }
}
