package eu.observatory.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Something that a test holds in the database, where a relay has to wait until it lets go. */
final class Gate implements AutoCloseable {

    private final Connection connection;

    private Gate(String database, String hold) throws SQLException {
        connection = DriverManager.getConnection("jdbc:" + database, "postgres", "postgres");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(hold);
        }
    }

    /** Relays wait after they read states and before they send them. */
    static Gate beforeSending(String database) throws SQLException {
        return new Gate(database, "select pg_advisory_xact_lock(" + Things.GATE + ")");
    }

    /** Relays wait after they sent states and before they clear marks. */
    static Gate beforeClearing(String database) throws SQLException {
        return new Gate(database, "lock table outbox_mark in share mode");
    }

    boolean someoneWaits() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet waiting =
                        statement.executeQuery("select count(*) from pg_locks where not granted and database ="
                                + " (select oid from pg_database where datname = current_database())")) {
            return waiting.next() && waiting.getInt(1) > 0;
        }
    }

    /** Ends the connections of those who wait: PostgreSQL would finish what a dead client had asked for. */
    void cutWhoWaits() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_locks where not granted and database ="
                    + " (select oid from pg_database where datname = current_database())");
        }
    }

    @Override
    public void close() throws SQLException {
        open();
    }

    void open() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }
}
