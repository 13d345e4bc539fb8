package eu.observatory.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.util.RawValue;

/** What stands on a topic, each record with its full public state as the database tells it. */
public final class RecordTopic {

    private static final String KEYS = """
            select owner || ':' || id as key from %s where id > ? order by id limit ?
            """;

    private static final String OVERTAKE = """
            update %s as held set revision = past.revision + 1%s
            from unnest(?::text[], ?::bigint[]) as past (key, revision)
            where held.id = substr(past.key, strpos(past.key, ':') + 1) and held.revision <= past.revision
            returning past.key as key, held.revision as revision
            """;

    private static final String IN_STATE = ", state = jsonb_set(held.state, '{revision}', to_jsonb(past.revision + 1))";

    private final JdbcClient jdbc;
    private final String render;
    private final String keys;
    private final String overtake;

    private RecordTopic(JdbcClient jdbc, String table, String render, String state) {
        this.jdbc = jdbc;
        this.render = render;
        this.keys = KEYS.formatted(table);
        this.overtake = OVERTAKE.formatted(table, state);
    }

    /**
     * Of a table that is read column by column.
     *
     * @param render gives {@code owner, id, region, revision, state} of each record, for an array of keys; the state as
     *     JSON in the words of the topic's contract, null where a tombstone stands
     */
    public static RecordTopic of(JdbcClient jdbc, String table, String render) {
        return new RecordTopic(jdbc, table, render, "");
    }

    /** Of a table whose states are stored whole, with their revision. */
    public static RecordTopic ofStates(JdbcClient jdbc, String table, String render) {
        return new RecordTopic(jdbc, table, render, IN_STATE);
    }

    public static String key(String owner, String id) {
        return owner + ":" + id;
    }

    public List<State> render(List<String> keys) {
        return jdbc.sql(render)
                .param(keys.toArray(String[]::new))
                .query((row, number) -> state(row))
                .list();
    }

    public List<String> keys(String after, int limit) {
        return jdbc.sql(keys)
                .params(after.substring(after.indexOf(':') + 1), limit)
                .query((row, number) -> row.getString("key"))
                .list();
    }

    /** As {@code Publication} has it. */
    public List<Mark> overtake(List<Mark> published) {
        return jdbc.sql(overtake)
                .param(published.stream().map(Mark::key).toArray(String[]::new))
                .param(published.stream().map(Mark::revision).toArray(Long[]::new))
                .query((row, number) -> new Mark(row.getString("key"), row.getLong("revision")))
                .list();
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                key(row.getString("owner"), row.getString("id")),
                row.getString("owner"),
                row.getString("region"),
                row.getLong("revision"),
                json(row.getString("state")));
    }

    private static @Nullable RawValue json(@Nullable String state) {
        return state == null ? null : new RawValue(state);
    }
}
