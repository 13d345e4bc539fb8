package eu.observatory.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.util.RawValue;

/**
 * Renders what stands on a topic, each record with its full public state as the database tells it.
 *
 * @param sql gives {@code owner, id, region, revision, state} of each record, for an array of keys; the state as JSON in
 *     the words of the topic's contract, null where a tombstone stands
 */
public record RecordTopic(JdbcClient jdbc, String sql) {

    public static String key(String owner, String id) {
        return owner + ":" + id;
    }

    public List<State> render(List<String> keys) {
        return jdbc.sql(sql)
                .param(keys.toArray(String[]::new))
                .query((row, number) -> state(row))
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
