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

    private static final String HELD = """
            select enterprise_id from enterprise_source
            where dataset = ? and gone_on is null and enterprise_id > ? order by enterprise_id limit ?
            """;

    private static final String STANDING = """
            select id from enterprise
            where id = any(:ids) and status = 'active' and not withdrawn
            and (country = :territory or starts_with(nuts, :territory)) order by id
            """;

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
        List<String> held = held(dataset, after, limit);
        List<String> active = active(territory, held);
        while (active.isEmpty() && held.size() == limit) {
            held = held(dataset, held.getLast(), limit);
            active = active(territory, held);
        }
        return active;
    }

    List<String> held(String dataset, String after, int limit) {
        return jdbc.sql(HELD)
                .params(dataset, after, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> active(String territory, List<String> enterprises) {
        return enterprises.isEmpty()
                ? List.of()
                : jdbc.sql(STANDING)
                        .param("ids", Sayings.array(enterprises))
                        .param("territory", territory)
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
