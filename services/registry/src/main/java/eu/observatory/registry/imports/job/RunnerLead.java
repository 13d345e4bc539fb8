package eu.observatory.registry.imports.job;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.stereotype.Component;

/** The right to run imports: an advisory lock on a connection of its own, which ends with the process that holds it. */
@Component
class RunnerLead {

    private static final String TAKE = "select pg_try_advisory_lock(hashtext('observatory'), hashtext('imports'))";

    private final FlywayProperties database;
    private final Properties properties = new Properties();
    private @org.jspecify.annotations.Nullable Connection connection;

    RunnerLead(FlywayProperties database) {
        this.database = database;
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "imports");
        property("user", database.getUser());
        property("password", database.getPassword());
    }

    /** Whether this process leads now; takes the lead where it is free. */
    boolean held() throws SQLException {
        Connection current = connection;
        if (current == null || current.isClosed()) {
            current = DriverManager.getConnection(database.getUrl(), properties);
            connection = current;
        }
        try (var statement = current.createStatement();
                var result = statement.executeQuery(TAKE)) {
            return result.next() && result.getBoolean(1);
        } catch (SQLException lost) {
            release();
            throw lost;
        }
    }

    void release() throws SQLException {
        Connection current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
    }

    private void property(String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
