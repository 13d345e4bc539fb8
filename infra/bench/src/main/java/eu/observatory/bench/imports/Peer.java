package eu.observatory.bench.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The peer: the very rows that an import wrote, copied by {@code COPY} into empty tables that are made and indexed like
 * those it wrote them to, one transaction a table.
 */
final class Peer {

    static final String STAGING = "import_part";

    private static final List<String> TABLES = List.of(
            STAGING,
            "enterprise_source",
            "enterprise",
            "enterprise_revision",
            "assertion",
            "import_remark",
            "outbox_mark");

    private static final String OPTIONS = """
            select coalesce(array_to_string(reloptions, ', '), '') from pg_class where oid = '%s'::regclass
            """;
    private static final String UNLOGGED = """
            select case relpersistence when 'u' then 'unlogged' else '' end from pg_class where oid = '%s'::regclass
            """;

    private final Path directory;
    private final List<Dump> dumps = new ArrayList<>();

    private record Dump(String table, Path file, long rows) {}

    /** What copying took, in all and by table. */
    record Copied(double seconds, long rows, long bytes, String byTable) {}

    Peer(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Keeps all rows of the tables that an import leaves filled. */
    void keep(Connection connection) throws SQLException, IOException {
        for (String table : TABLES) {
            if (!table.equals(STAGING)) {
                keep(connection, table);
            }
        }
    }

    void keep(Connection connection, String table) throws SQLException, IOException {
        Path file = directory.resolve(table + "-" + dumps.size());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + ") to stdout", out);
            dumps.add(new Dump(table, file, rows));
        }
    }

    Copied copy(Connection connection) throws SQLException, IOException {
        Database.execute(connection, "drop schema if exists peer cascade");
        Database.execute(connection, "create schema peer");
        for (String table : TABLES) {
            String options = Database.text(connection, OPTIONS.formatted(table));
            Database.execute(
                    connection,
                    "create %s table peer.%s (like public.%s including all)%s"
                            .formatted(
                                    Database.text(connection, UNLOGGED.formatted(table)),
                                    table,
                                    table,
                                    options.isEmpty() ? "" : " with (" + options + ")"));
        }
        Database.execute(connection, "checkpoint");
        double seconds = 0;
        long bytes = 0;
        StringBuilder byTable = new StringBuilder();
        for (Dump dump : dumps) {
            long begin = System.nanoTime();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(dump.file()), 1 << 20)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy peer." + dump.table() + " from stdin", in);
            }
            double took = (System.nanoTime() - begin) / 1e9;
            seconds += took;
            bytes += Files.size(dump.file());
            byTable.append("    %-20s %,10d rows %,6d MiB %7.2f s%n"
                    .formatted(dump.table(), dump.rows(), Files.size(dump.file()) >> 20, took));
        }
        Database.execute(connection, "drop schema peer cascade");
        return new Copied(seconds, dumps.stream().mapToLong(Dump::rows).sum(), bytes, byTable.toString());
    }
}
