package eu.observatory.registry.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredSaid implements Said {

    private static final int PAGE = 5_000;

    private static final String FACTS =
            "select facts::text from enterprise_source where dataset = ? and enterprise_id = any(?)";

    private static final String ENTERPRISES = """
            select enterprise_id from enterprise_source
            where dataset = ? and gone_on is null and enterprise_id > ? order by enterprise_id limit ?
            """;

    private static final String ESTABLISHMENTS = """
            select page.enterprise_id, place.establishment ->> 'id' as establishment
            from (select enterprise_id, facts from enterprise_source
                  where dataset = ? and enterprise_id > ? order by enterprise_id limit ?) page
            left join lateral jsonb_array_elements(page.facts -> 'establishments') as place (establishment) on true
            order by page.enterprise_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredSaid(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<String, Facts> of(String dataset, Collection<String> enterprises) {
        return jdbc
                .sql(FACTS)
                .params(dataset, Sayings.array(enterprises))
                .query((row, number) -> json.readValue(row.getString(1), Facts.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Facts::enterprise, Function.identity()));
    }

    @Override
    public List<String> enterprises(String dataset, String after, int limit) {
        return jdbc.sql(ENTERPRISES)
                .params(dataset, after, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public void establishments(String dataset, Belonging each) {
        String after = "";
        for (List<String[]> page = page(dataset, after); !page.isEmpty(); page = page(dataset, after)) {
            page.stream().filter(pair -> pair[1] != null).forEach(pair -> each.of(pair[1], pair[0]));
            after = page.getLast()[0];
        }
    }

    private List<String[]> page(String dataset, String after) {
        return jdbc.sql(ESTABLISHMENTS)
                .params(dataset, after, PAGE)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
    }
}
