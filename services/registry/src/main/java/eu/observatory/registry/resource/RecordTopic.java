package eu.observatory.registry.resource;

import eu.observatory.platform.outbox.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders what stands on a topic of records that may be withdrawn: each with its full public state, a withdrawn one as
 * a tombstone.
 *
 * @param sql gives {@code owner, id, revision, withdrawn, state} of each record, for an array of keys
 * @param type what the state is read as, in the words of the topic's contract
 * @param region of a record, null when it is not known
 */
public record RecordTopic<T>(
        JdbcClient jdbc, JsonMapper json, String sql, Class<T> type, Function<T, @Nullable String> region) {

    public static String key(String owner, String id) {
        return owner + ":" + id;
    }

    public List<State> render(List<String> keys) {
        return jdbc.sql(sql)
                .param(keys.toArray(String[]::new))
                .query(this::state)
                .list();
    }

    private State state(ResultSet row, int number) throws SQLException {
        T state = json.readValue(row.getString("state"), type);
        return new State(
                key(row.getString("owner"), row.getString("id")),
                row.getString("owner"),
                region.apply(state),
                row.getLong("revision"),
                row.getBoolean("withdrawn") ? null : state);
    }
}
