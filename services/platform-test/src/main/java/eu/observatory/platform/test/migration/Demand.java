package eu.observatory.platform.test.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database demands of rows: a check, a foreign key, an exclusion or a unique index.
 *
 * @param owner the table, or the domain
 * @param kind c, f, x, as PostgreSQL calls them, or u for whatever is unique
 * @param condition what a check asks, as SQL
 * @param held the table whose rows cannot be deleted because of it
 */
record Demand(
        String owner,
        String name,
        String kind,
        String definition,
        List<String> columns,
        @Nullable String condition,
        @Nullable String held) {

    static final String SQL = """
            select coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text) as owner,
                   k.conname as name, k.contype::text as kind, pg_get_constraintdef(k.oid) as definition,
                   array(select a.attname::text from pg_attribute a
                          where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as columns,
                   pg_get_expr(k.conbin, k.conrelid) as condition,
                   case when k.confdeltype in ('a', 'r') then nullif(k.confrelid, 0)::regclass::text end as held
              from pg_constraint k
              join pg_namespace n on n.oid = k.connamespace and n.nspname !~ '^(pg_|information_schema$)'
             where k.contype in ('c', 'f', 'x') and k.conparentid = 0
            union all
            select i.indrelid::regclass::text, x.relname, 'u',
                   regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE UNIQUE INDEX .* ON (ONLY )?', 'UNIQUE ON '),
                   array(select a.attname::text from pg_attribute a
                          where a.attrelid = i.indrelid and a.attnum = any (i.indkey)),
                   null, null
              from pg_index i
              join pg_class x on x.oid = i.indexrelid
              join pg_namespace n on n.oid = x.relnamespace and n.nspname !~ '^(pg_|information_schema$)'
             where i.indisunique
             order by 1, 2
            """;

    static Demand of(ResultSet row) throws SQLException {
        return new Demand(
                row.getString("owner"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("definition"),
                List.of((String[]) row.getArray("columns").getArray()),
                row.getString("condition"),
                row.getString("held"));
    }

    String full() {
        return "constraint " + owner + "." + name;
    }

    boolean isUnique() {
        return kind.equals("u");
    }

    boolean isCheck() {
        return kind.equals("c");
    }

    boolean isSameAs(Demand other) {
        return owner.equals(other.owner) && definition.equals(other.definition);
    }

    /** It compares rows by what is empty, too. */
    boolean takesEmptyForEqual() {
        return definition.contains("NULLS NOT DISTINCT");
    }
}
