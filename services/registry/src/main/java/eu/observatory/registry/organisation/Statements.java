package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every dataset says of every organisation, as stored. */
@Component
class Statements {

    private static final String OF = """
            select dataset, extract_date, licence, sample, gone_on, description
            from organisation_source where organisation_id = any(?)
            """;

    private static final String WRITE = """
            insert into organisation_source (organisation_id, dataset, extract_date, licence, sample, description)
            select id, ?, ?, ?, ?, description::jsonb from unnest(?::text[], ?::text[]) as said (id, description)
            on conflict (organisation_id, dataset) do update
            set extract_date = excluded.extract_date, licence = excluded.licence,
                description = excluded.description, gone_on = null
            """;

    private static final String CLOSE = """
            update organisation_source set gone_on = ?
            where dataset = ? and organisation_id = any(?) and gone_on is null
            returning organisation_id
            """;

    private static final String FORGET = """
            delete from organisation_source where dataset = ? and organisation_id in
                (select organisation_id from organisation_source where dataset = ? order by organisation_id limit ?)
            returning organisation_id
            """;

    private static final String ACTIVE = """
            select held.id
            from organisation_source as source join organisation as held on held.id = source.organisation_id
            where source.dataset = :dataset and source.gone_on is null and held.status = 'active'
            and not held.withdrawn
            and (:territory = 'EU' or held.country = :territory or starts_with(held.nuts, :territory))
            and source.organisation_id > :after order by source.organisation_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Statements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<String, List<Statement>> of(Collection<String> organisations) {
        return jdbc.sql(OF).param(array(organisations)).query(this::statement).list().stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.description().organisation()));
    }

    void write(Source source, List<Description> descriptions) {
        jdbc.sql(WRITE)
                .params(source.dataset(), source.extractDate(), source.licence(), source.sample())
                .param(descriptions.stream().map(Description::organisation).toArray(String[]::new))
                .param(descriptions.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    List<String> close(String dataset, LocalDate on, List<String> organisations) {
        return jdbc.sql(CLOSE)
                .params(on, dataset, array(organisations))
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> forget(String dataset, int limit) {
        return jdbc.sql(FORGET)
                .params(dataset, dataset, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> active(String dataset, String territory, String after, int limit) {
        return jdbc.sql(ACTIVE)
                .param("dataset", dataset)
                .param("territory", territory)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Statement statement(ResultSet row, int number) throws SQLException {
        Source source = new Source(
                row.getString("dataset"),
                row.getObject("extract_date", LocalDate.class),
                row.getString("licence"),
                true,
                row.getBoolean("sample"));
        return new Statement(
                source,
                json.readValue(row.getString("description"), Description.class),
                row.getObject("gone_on", LocalDate.class));
    }

    static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
