package eu.observatory.registry.imports.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Rows on their way into a table by COPY, in its text format. */
final class CopyText {

    private final StringBuilder rows = new StringBuilder();

    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            escape(values[i].toString());
        }
        rows.append('\n');
    }

    int size() {
        return rows.length();
    }

    /** Copies what has gathered, on the connection of the current transaction, and starts anew. */
    void flush(DataSource dataSource, String table) {
        if (rows.isEmpty()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        String sql = "copy " + table + " from stdin";
        try {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(bytes));
            rows.setLength(0);
        } catch (SQLException failed) {
            throw translated(sql, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static DataAccessException translated(String sql, SQLException failed) {
        DataAccessException translated = new SQLStateSQLExceptionTranslator().translate("copy", sql, failed);
        return translated == null ? new UncategorizedSQLException("copy", sql, failed) : translated;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\0' -> rows.append('\uFFFD');
                default -> rows.append(c);
            }
        }
    }
}
