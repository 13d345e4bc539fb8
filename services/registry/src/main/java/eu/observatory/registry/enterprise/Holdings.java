package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which enterprises the register holds, by dataset and territory; read by background work. */
@Component
class Holdings {

    private static final String ACTIVE = """
            from enterprise_source as source join enterprise as held on held.id = source.enterprise_id
            where source.dataset = :dataset and source.gone_on is null and held.status = 'active'
            and not held.withdrawn and (held.country = :territory or starts_with(held.nuts, :territory))
            """;

    private static final String COUNT = "select count(*) " + ACTIVE;

    private static final String LIST =
            "select held.id " + ACTIVE + "and source.enterprise_id > :after order by source.enterprise_id limit :limit";

    private static final String AFTER = """
            select id from enterprise where id > ? and not withdrawn order by id limit ?
            """;

    private static final String DUE = """
            select id from enterprise where changes_on <= ? and not withdrawn order by id limit ?
            """;

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long countActive(String dataset, String territory) {
        return jdbc.sql(COUNT)
                .param("dataset", dataset)
                .param("territory", territory)
                .query(Long.class)
                .single();
    }

    List<String> active(String dataset, String territory, String after, int limit) {
        return jdbc.sql(LIST)
                .param("dataset", dataset)
                .param("territory", territory)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> after(String after, int limit) {
        return jdbc.sql(AFTER)
                .params(after, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Those whose state is another from that day on. */
    List<String> due(LocalDate day, int limit) {
        return jdbc.sql(DUE)
                .params(day, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
