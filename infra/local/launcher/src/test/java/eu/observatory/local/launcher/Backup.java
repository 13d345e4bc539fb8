package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/**
 * Backups of a launched platform's PostgreSQL as CloudNativePG and Barman make them: the files as they are while the server
 * writes, between pg_backup_start and pg_backup_stop, and each segment of its log as soon as it is full.
 */
record Backup(Path run, Path folder) {

    private static final String ARCHIVING = """
            archive_mode = on
            archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f.partial && mv %1$s/%%f.partial %1$s/%%f'
            """;

    private static final String RECOVERY = """
            restore_command = 'cp %s/%%f %%p'
            recovery_target_action = 'promote'
            """;

    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of("postmaster.pid", "postmaster.opts");

    /** Before the server starts for the first time. */
    void archive() throws IOException {
        Files.createDirectories(log());
        Files.writeString(data().resolve("postgresql.conf"), ARCHIVING.formatted(log()), StandardOpenOption.APPEND);
    }

    /** A base backup while everybody goes on writing. */
    void take() throws Exception {
        Directories.delete(base());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(data(), base());
            try (ResultSet stopped = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop(true)")) {
                assertThat(stopped.next()).isTrue();
                Files.writeString(base().resolve("backup_label"), stopped.getString("labelfile"));
                assertThat(stopped.getString("spcmapfile")).isEmpty();
            }
        }
    }

    /** Until all that was written is in the archive, as it is after archive_timeout at the latest. */
    String complete() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String now = only(statement, "select clock_timestamp()");
            String last = only(statement, "select pg_walfile_name(pg_switch_wal())");
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(log().resolve(last)));
            return now;
        }
    }

    /** Puts the base backup in the place of the data, and lets the server replay its log when it starts. */
    void restore(String until) throws IOException {
        Directories.delete(data());
        copy(base(), data());
        Files.createDirectories(data().resolve("pg_wal"));
        Files.createFile(data().resolve("recovery.signal"));
        String target = until.isEmpty() ? "" : "recovery_target_time = '" + until + "'\n";
        Files.writeString(
                data().resolve("postgresql.auto.conf"),
                RECOVERY.formatted(log()) + target,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    long size() throws IOException {
        try (var files = Files.walk(base())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private Path data() {
        return run.resolve("postgres");
    }

    private Path base() {
        return folder.resolve("base");
    }

    private Path log() {
        return folder.resolve("wal");
    }

    private Connection connect() throws SQLException {
        return Databases.of(run).connect("postgres");
    }

    private static String only(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** Without the log, which the archive has, and what belongs to the running server; files may go meanwhile. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path copy = Files.createDirectories(to.resolve(from.relativize(directory)));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
                return directory.endsWith("pg_wal") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!OF_THE_RUNNING_SERVER.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file)),
                                LinkOption.NOFOLLOW_LINKS,
                                StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException goneMeanwhile) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
