package eu.observatory.registry.concept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredWordings implements Wordings {

    private static final String OF = "select id, labels::text as labels from concept where scheme = ? order by id";
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredWordings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Wording> of(String scheme) {
        return jdbc.sql(OF)
                .param(scheme)
                .query((row, number) ->
                        new Wording(row.getString("id"), json.readValue(row.getString("labels"), LABELS)))
                .list();
    }
}
