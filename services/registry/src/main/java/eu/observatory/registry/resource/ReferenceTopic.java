package eu.observatory.registry.resource;

import eu.observatory.platform.outbox.State;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders what stands on a topic of reference data.
 *
 * @param sql gives a column {@code state} with the JSON of each thing, for an array of keys
 * @param type what the JSON is read as, in the words of the topic's contract
 */
public record ReferenceTopic<T>(JdbcClient jdbc, JsonMapper json, String sql, Class<T> type, Function<T, State> state) {

    public List<State> render(List<String> keys) {
        return jdbc
                .sql(sql)
                .param(keys.toArray(String[]::new))
                .query((row, number) -> json.readValue(row.getString("state"), type))
                .list()
                .stream()
                .map(state)
                .toList();
    }
}
