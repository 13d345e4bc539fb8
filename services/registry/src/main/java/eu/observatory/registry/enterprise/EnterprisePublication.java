package eu.observatory.registry.enterprise;

import eu.observatory.platform.outbox.Publication;
import eu.observatory.platform.outbox.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The topic on which every enterprise stands with its full public state, a withdrawn one as a tombstone. */
@Component
class EnterprisePublication implements Publication {

    static final String TOPIC = "registry.enterprises";

    private static final String RENDER = """
            select owner, id, revision, withdrawn, state from enterprise
            where id = any(select substr(key, strpos(key, ':') + 1) from unnest(?::text[]) as marked (key))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EnterprisePublication(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    static String key(String owner, String id) {
        return owner + ":" + id;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "eu.observatory.registry.enterprise.state";
    }

    @Override
    public List<State> render(List<String> keys) {
        return jdbc.sql(RENDER).param(Sayings.array(keys)).query(this::state).list();
    }

    private State state(ResultSet row, int number) throws SQLException {
        Enterprise enterprise = json.readValue(row.getString("state"), Enterprise.class);
        return new State(
                key(row.getString("owner"), row.getString("id")),
                row.getString("owner"),
                enterprise.region(),
                row.getLong("revision"),
                row.getBoolean("withdrawn") ? null : enterprise);
    }
}
