package eu.observatory.registry.organisation;

import eu.observatory.platform.outbox.Publication;
import eu.observatory.platform.outbox.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The topic on which every organisation stands with its full public state, a withdrawn one as a tombstone. */
@Component
class OrganisationPublication implements Publication {

    static final String TOPIC = "registry.organisations";

    private static final String RENDER = """
            select owner, id, revision, withdrawn, state from organisation
            where id = any(select substr(key, strpos(key, ':') + 1) from unnest(?::text[]) as marked (key))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrganisationPublication(JdbcClient jdbc, JsonMapper json) {
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
        return "eu.observatory.registry.organisation.state";
    }

    @Override
    public List<State> render(List<String> keys) {
        return jdbc.sql(RENDER).param(Statements.array(keys)).query(this::state).list();
    }

    private State state(ResultSet row, int number) throws SQLException {
        Organisation organisation = json.readValue(row.getString("state"), Organisation.class);
        return new State(
                key(row.getString("owner"), row.getString("id")),
                row.getString("owner"),
                organisation.region(),
                row.getLong("revision"),
                row.getBoolean("withdrawn") ? null : organisation);
    }
}
