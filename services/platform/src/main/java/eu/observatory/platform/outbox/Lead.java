package eu.observatory.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The right to publish, held as an advisory lock on a connection of its own that also listens for marks. PostgreSQL
 * ends the connection, and with it the lead, when its holder dies or falls silent.
 */
final class Lead implements AutoCloseable {

    private static final String PREPARE = "set idle_session_timeout = %d; listen outbox";
    private static final String TAKE = "select pg_try_advisory_lock(hashtext('observatory'), hashtext('outbox'))";
    private static final String KEEP = "select 1";

    private final Connection connection;

    private Lead(Connection connection) {
        this.connection = connection;
    }

    /** Connects as a candidate; {@link #taken()} tells whether it leads. */
    static Lead candidate(String url, Properties credentials, Duration silence) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(credentials);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "outbox");
        Lead lead = new Lead(DriverManager.getConnection(url, properties));
        try (Statement statement = lead.connection.createStatement()) {
            statement.execute(PREPARE.formatted(silence.toMillis()));
            return lead;
        } catch (SQLException failure) {
            lead.close();
            throw failure;
        }
    }

    boolean taken() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(TAKE)) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Fails when the connection, and so the lead, is lost; tells PostgreSQL that the holder is alive. */
    void keep() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(KEEP);
        }
    }

    /** Returns when something was marked, or at the latest after the given time. */
    void await(Duration time) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) time.toMillis());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
