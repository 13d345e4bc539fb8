package eu.observatory.platform.test.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or a view.
 *
 * @param filled there is something in it where nothing is said
 * @param initial what that is, as SQL
 * @param sealed nobody but the database may say what is in it
 */
record Column(
        String relation,
        String name,
        String type,
        boolean required,
        boolean filled,
        @Nullable String initial,
        boolean sealed) {

    static final String SQL = """
            select a.attrelid::regclass::text as relation, a.attname as name,
                   format_type(a.atttypid, a.atttypmod) as type,
                   a.attnotnull as required, a.atthasdef or a.attidentity <> '' as filled,
                   pg_get_expr(d.adbin, d.adrelid) as initial,
                   a.attidentity = 'a' or a.attgenerated <> '' as sealed
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm', 'f')
              join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^(pg_|information_schema$)'
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attnum > 0 and not a.attisdropped
             order by 1, a.attnum
            """;

    static Column of(ResultSet row) throws SQLException {
        return new Column(
                row.getString("relation"),
                row.getString("name"),
                row.getString("type"),
                row.getBoolean("required"),
                row.getBoolean("filled"),
                row.getString("initial"),
                row.getBoolean("sealed"));
    }

    String full() {
        return relation + "." + name;
    }

    boolean mayBeLeftOut() {
        return filled || !required;
    }

    /** It is empty where nothing is said, as the version before leaves it. */
    boolean isEmptyByItself() {
        return !filled && !required;
    }
}
