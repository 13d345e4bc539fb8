package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of the registry that another session has for itself until this is closed: whoever needs it waits. */
record HeldTable(Connection connection) implements AutoCloseable {

    static HeldTable of(Ports ports, Path run, String table) throws IOException, SQLException {
        Secrets secrets = new Secrets(Files.readString(run.resolve("secret")).strip());
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/registry",
                "registry",
                secrets.of("postgres-registry"));
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return new HeldTable(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
