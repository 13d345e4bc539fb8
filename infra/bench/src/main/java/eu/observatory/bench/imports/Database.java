package eu.observatory.bench.imports;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL that loses nothing, with the settings that both sides of a comparison run under. */
final class Database implements Closeable {

    private static final List<String> SHOWN =
            List.of("fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size", "autovacuum");

    private final EmbeddedPostgres server;
    private final Path directory;

    private Database(EmbeddedPostgres server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    static Database start(Path directory) throws IOException {
        return new Database(
                EmbeddedPostgres.builder()
                        .setDataDirectory(directory)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .setServerConfig("max_connections", "60")
                        .start(),
                directory);
    }

    void create(String name) throws SQLException {
        try (Connection connection = connect("postgres")) {
            execute(connection, "create database " + name);
        }
    }

    Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", name));
    }

    Map<String, String> environment(String name) {
        return Map.of(
                "POSTGRES_HOST",
                "localhost",
                "POSTGRES_PORT",
                String.valueOf(server.getPort()),
                "POSTGRES_DATABASE",
                name,
                "POSTGRES_USER",
                "postgres",
                "POSTGRES_PASSWORD",
                "postgres");
    }

    String settings() throws SQLException {
        try (Connection connection = connect("postgres")) {
            List<String> settings = new ArrayList<>();
            for (String name : SHOWN) {
                settings.add(name + "=" + text(connection, "show " + name));
            }
            return text(connection, "select split_part(version(), ' on ', 1)") + ", " + String.join(", ", settings);
        }
    }

    /** Seconds of CPU that all its processes have used. */
    double cpu() throws IOException {
        String postmaster =
                Files.readAllLines(directory.resolve("postmaster.pid")).getFirst();
        return Cpu.of(Long.parseLong(postmaster.strip()));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        return column(connection, sql).getFirst();
    }

    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
