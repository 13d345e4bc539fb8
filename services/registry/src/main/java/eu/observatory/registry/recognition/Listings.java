package eu.observatory.registry.recognition;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The assertions of lists, as stored: a line of a list is a row, in the order the list gave. */
@Component
class Listings {

    private static final String ABOUT = """
            select enterprise_id, dataset, lens, holds, authority, rule, valid_from, valid_to, evidence, last_checked
            from assertion where enterprise_id = any(?) and sample = ?
            order by enterprise_id, dataset, position
            """;

    private static final String BY = """
            select enterprise_id, dataset, lens, holds, authority, rule, valid_from, valid_to, evidence, last_checked
            from assertion where enterprise_id = any(?) and dataset = ?
            order by enterprise_id, position
            """;

    private static final String WRITE = """
            insert into assertion (enterprise_id, dataset, position, sample, lens, holds, authority, rule, valid_from,
                valid_to, evidence, last_checked)
            select enterprise_id, ?, position, ?, lens, holds, authority, rule, valid_from, valid_to, evidence,
                last_checked
            from unnest(?::text[], ?::integer[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::date[], ?::date[],
                ?::text[], ?::date[]) as listed (enterprise_id, position, lens, holds, authority, rule, valid_from,
                valid_to, evidence, last_checked)
            """;

    private static final String CHECKED = """
            update assertion set last_checked = seen.last_checked
            from unnest(?::text[], ?::date[]) as seen (enterprise_id, last_checked)
            where assertion.enterprise_id = seen.enterprise_id and assertion.dataset = ?
            and assertion.last_checked <> seen.last_checked
            """;

    private static final String END = """
            update assertion set valid_to = ?
            where dataset = ? and enterprise_id = any(?) and (valid_to is null or valid_to > ?)
            returning enterprise_id
            """;

    private static final String FORGET = """
            delete from assertion where dataset = ? and enterprise_id = any(?)
            """;

    private static final String NEXT = """
            select distinct enterprise_id from assertion where dataset = ? order by enterprise_id limit ?
            """;

    private static final String RUNNING = """
            select distinct enterprise_id from assertion
            where (:dataset = '' or dataset = :dataset) and enterprise_id > :after
            and (valid_to is null or valid_to >= :today)
            order by enterprise_id limit :limit
            """;

    private final JdbcClient jdbc;

    Listings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stored row: whom it is about, and what it says. */
    record Row(String enterprise, Assertion assertion) {}

    Map<String, List<Assertion>> about(List<String> enterprises, boolean sample) {
        return grouped(jdbc.sql(ABOUT).params(enterprises.toArray(String[]::new), sample));
    }

    Map<String, List<Assertion>> by(String dataset, List<String> enterprises) {
        return grouped(jdbc.sql(BY).params(enterprises.toArray(String[]::new), dataset));
    }

    void write(String dataset, boolean sample, List<Row> rows) {
        jdbc.sql(WRITE)
                .params(dataset, sample)
                .param(column(rows, String[]::new, Row::enterprise))
                .param(positions(rows))
                .param(column(
                        rows,
                        String[]::new,
                        row -> row.assertion().lens().name().toLowerCase(Locale.ROOT)))
                .param(column(rows, Boolean[]::new, row -> row.assertion().holds()))
                .param(column(rows, String[]::new, row -> row.assertion().authority()))
                .param(column(rows, String[]::new, row -> row.assertion().rule()))
                .param(column(rows, Date[]::new, row -> date(row.assertion().validFrom())))
                .param(column(rows, Date[]::new, row -> date(row.assertion().validTo())))
                .param(column(rows, String[]::new, row -> row.assertion().evidence()))
                .param(column(rows, Date[]::new, row -> date(row.assertion().lastChecked())))
                .update();
    }

    /** Notes that a list was looked at again and said the same. */
    void checked(String dataset, List<Row> rows) {
        jdbc.sql(CHECKED)
                .param(column(rows, String[]::new, Row::enterprise))
                .param(column(rows, Date[]::new, row -> date(row.assertion().lastChecked())))
                .param(dataset)
                .update();
    }

    List<String> end(String dataset, LocalDate on, List<String> enterprises) {
        return jdbc
                .sql(END)
                .params(on, dataset, enterprises.toArray(String[]::new), on)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    void forget(String dataset, List<String> enterprises) {
        jdbc.sql(FORGET).params(dataset, enterprises.toArray(String[]::new)).update();
    }

    List<String> next(String dataset, int limit) {
        return jdbc.sql(NEXT)
                .params(dataset, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Those with an assertion of the dataset ({@code ""} for any) that has not ended by that day. */
    List<String> running(String dataset, String after, int limit, LocalDate today) {
        return jdbc.sql(RUNNING)
                .param("dataset", dataset)
                .param("after", after)
                .param("limit", limit)
                .param("today", today)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Map<String, List<Assertion>> grouped(JdbcClient.StatementSpec statement) {
        Map<String, List<Assertion>> grouped = new HashMap<>();
        statement
                .query(Listings::row)
                .list()
                .forEach(row -> grouped.computeIfAbsent(row.enterprise(), none -> new ArrayList<>())
                        .add(row.assertion()));
        return grouped;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("enterprise_id"),
                new Assertion(
                        Lens.valueOf(row.getString("lens").toUpperCase(Locale.ROOT)),
                        row.getBoolean("holds"),
                        row.getString("authority"),
                        row.getString("rule"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("evidence"),
                        row.getString("dataset"),
                        row.getObject("last_checked", LocalDate.class)));
    }

    private static Integer[] positions(List<Row> rows) {
        Map<String, Integer> next = new HashMap<>();
        return rows.stream()
                .map(row -> next.merge(row.enterprise(), 1, Integer::sum))
                .toArray(Integer[]::new);
    }

    private static <T> T[] column(List<Row> rows, IntFunction<T[]> array, Function<Row, @Nullable T> reading) {
        return rows.stream().map(reading).toArray(array);
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
