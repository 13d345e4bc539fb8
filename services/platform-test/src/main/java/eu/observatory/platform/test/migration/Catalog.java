package eu.observatory.platform.test.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is in a database for the code that uses it.
 *
 * @param things whatever can be gone, by its kind and name
 * @param columns by table and name
 */
record Catalog(Set<String> things, Map<String, Column> columns, List<Demand> demands) {

    private static final String THINGS = """
            with own as (select oid from pg_namespace where nspname !~ '^(pg_|information_schema$)'),
                 extended as (select objid from pg_depend where deptype = 'e')
            select case c.relkind when 'S' then 'sequence ' when 'v' then 'view ' when 'm' then 'view ' else 'table ' end
                   || c.oid::regclass
              from pg_class c
             where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and c.relnamespace in (table own)
               and not (c.relkind = 'S' and exists (select from pg_depend d
                                                     where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                                       and d.deptype in ('a', 'i')))
            union all
            select 'function ' || p.oid::regprocedure || coalesce(' returns ' || pg_get_function_result(p.oid), '')
              from pg_proc p where p.pronamespace in (table own) and p.oid not in (table extended)
            union all
            select 'type ' || t.oid::regtype
              from pg_type t
             where t.typtype in ('e', 'd') and t.typnamespace in (table own) and t.oid not in (table extended)
            union all
            select 'value ' || e.enumtypid::regtype || '.' || e.enumlabel from pg_enum e
            union all
            select 'extension ' || extname from pg_extension
            union all
            select 'trigger ' || tgrelid::regclass || '.' || tgname from pg_trigger where not tgisinternal
            order by 1
            """;

    static Catalog of(Connection connection) throws SQLException {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Column column : all(connection, Column.SQL, Column::of)) {
            columns.put(column.full(), column);
        }
        return new Catalog(
                new LinkedHashSet<>(all(connection, THINGS, row -> row.getString(1))),
                columns,
                all(connection, Demand.SQL, Demand::of));
    }

    /** There is a table, a view or a type of this name. */
    boolean has(String name) {
        return things.contains("table " + name) || things.contains("view " + name) || things.contains("type " + name);
    }

    private static <T> List<T> all(Connection connection, String sql, Row<T> row) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(row.read(rows));
            }
        }
        return all;
    }

    private interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }
}
