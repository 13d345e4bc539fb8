package eu.observatory.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real starts of a service on real PostgreSQL, each in a process of its own. */
class MigrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String database = LocalPostgres.freshDatabase();

    @TempDir
    Path folder;

    @Test
    void migratesAndEndsWithoutServing() throws Exception {
        assertThat(start("only")).isZero();

        assertThat(tables()).contains("outbox_mark", "grown");
        assertThat(log()).contains("this is all that was asked for").doesNotContain(MigratedService.SERVING);
    }

    @Test
    void endsWithAnErrorWhereItCannotMigrate() throws Exception {
        jdbc().sql("create table grown (other text)").update();

        assertThat(start("only")).isNotZero();
    }

    @Test
    void refusesTablesThatLackMigration() throws Exception {
        assertThat(start("never")).isNotZero();

        assertThat(tables()).doesNotContain("grown");
        assertThat(log()).contains("not applied to database").doesNotContain(MigratedService.SERVING);
    }

    @Test
    void servesAfterRunThatMigrated() throws Exception {
        start("only");

        assertThat(start("never")).isZero();
        assertThat(log()).contains(MigratedService.SERVING);
    }

    @Test
    void servesOnTablesOfNewerBuild() throws Exception {
        start("only");
        newerBuildMigrates();

        assertThat(start("never")).isZero();
        assertThat(start("at-start")).isZero();
        assertThat(log()).contains(MigratedService.SERVING);
    }

    /** With a version after all that this build knows, and one of a starter's between them. */
    private void newerBuildMigrates() {
        Flyway.configure()
                .dataSource("jdbc:" + database, "postgres", "postgres")
                .locations("classpath:db/grown", "classpath:db/platform", "classpath:db/newer")
                .outOfOrder(true)
                .load()
                .migrate();
        assertThat(tables()).contains("newer", "newer_starter");
    }

    private int start(String migrate) throws IOException, InterruptedException {
        ProcessBuilder start = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MigratedService.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile());
        start.environment()
                .putAll(Map.of(
                        "SPRING_FLYWAY_URL", "jdbc:" + database,
                        "SPRING_FLYWAY_USER", "postgres",
                        "SPRING_FLYWAY_PASSWORD", "postgres",
                        "SPRING_FLYWAY_LOCATIONS", "classpath:db/grown",
                        "MIGRATE", migrate));
        Process process = start.start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> tables() {
        return jdbc().sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:" + database, "postgres", "postgres"));
    }

    private String log() throws IOException {
        return Files.readString(logFile());
    }

    private Path logFile() {
        return folder.resolve("service.log");
    }
}
