package eu.observatory.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The databases of a launched platform, as their superuser sees them. */
record Databases(Ports ports, Secrets secrets) {

    static Databases of(Path run) {
        try {
            Installation installation = Installation.of(LaunchedPlatform.CHECKOUT, run);
            return new Databases(Ports.kept(installation.ports()), Secrets.of(installation));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + database,
                "postgres",
                secrets.of("postgres"));
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of each row. */
    List<String> column(String database, String sql) throws SQLException {
        return new ArrayList<>(pairs(database, "select found.*, null from (" + sql + ") as found")
                .keySet());
    }

    /** The second column of each row by the first. */
    Map<String, String> pairs(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, String> pairs = new LinkedHashMap<>();
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
            return pairs;
        }
    }
}
