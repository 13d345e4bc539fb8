package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** PostgreSQL with everything durable, and a database with an owner of its own for each service that has one. */
record Postgres(Installation installation, Ports ports, Secrets secrets) {

    private static final String VERSION = "18.6";

    Part part() throws IOException {
        Path programs = PostgresBinaries.unpacked(installation.data("postgres-" + VERSION))
                .resolve("bin");
        initialize(programs);
        return new Part(
                "postgres", () -> asNobodyElse(server(programs)), Map.of("STOP_SIGNAL", "INT"), log -> accepts());
    }

    private List<String> server(Path programs) {
        return List.of(
                programs.resolve("postgres").toString(),
                "-D",
                data().toString(),
                "-p",
                String.valueOf(ports.of("postgres")),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=60");
    }

    private void initialize(Path programs) throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path password = Files.writeString(installation.run().resolve("postgres.password"), secrets.of("postgres"));
        Path partial = installation.data("postgres.partial");
        Directories.delete(partial);
        run(
                programs.resolve("initdb").toString(),
                "-D",
                partial.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C.UTF-8");
        Files.delete(password);
        Files.move(partial, data());
    }

    private void run(String... command) throws IOException {
        Path log = installation.log("initdb");
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(asNobodyElse(Arrays.asList(command)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new Unfit("PostgreSQL could not prepare its data folder:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with the same files. */
    private static List<String> asNobodyElse(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private Path data() {
        return installation.data("postgres");
    }

    private boolean accepts() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/postgres?connectTimeout=3",
                "postgres",
                secrets.of("postgres"));
    }

    /** Makes what is missing, and sets the password, which a new seed would have changed. */
    void createDatabases(List<String> services) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String service : services) {
                boolean there = exists(connection, service);
                if (!there) {
                    statement.execute("CREATE ROLE " + service + " LOGIN");
                }
                statement.execute("ALTER ROLE " + service + " PASSWORD '" + secrets.of("postgres-" + service) + "'");
                if (!there) {
                    statement.execute("CREATE DATABASE " + service + " OWNER " + service);
                }
            }
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            statement.setString(1, database);
            return statement.executeQuery().next();
        }
    }

    Map<String, String> environment(String service) {
        return Map.of(
                "POSTGRES_HOST",
                "127.0.0.1",
                "POSTGRES_PORT",
                String.valueOf(ports.of("postgres")),
                "POSTGRES_DATABASE",
                service,
                "POSTGRES_USER",
                service,
                "POSTGRES_PASSWORD",
                secrets.of("postgres-" + service));
    }
}
