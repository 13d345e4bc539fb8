package eu.observatory.registry.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.registry.imports.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The registry as a process of its own, killed without warning while it imports, and started again. */
class KillTests {

    private static final int UNITS = 50_000;
    private static final int BAD_CHECK_DIGITS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private final String database = LocalPostgres.freshDatabase();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource("jdbc:" + database, "postgres", "postgres"));
    private Process registry;

    @AfterEach
    void stop() {
        if (registry != null) {
            registry.destroyForcibly();
        }
    }

    @Test
    void everyRowIsThereOnceAfterAKillWhileMerging() throws IOException, InterruptedException {
        killAt("merging", () -> count("select count(*) from enterprise") > 0);
    }

    @Test
    @Tag("slow")
    void everyRowIsThereOnceAfterAKillWhileReading() throws IOException, InterruptedException {
        killAt("reading", () -> count("select count(*) from import_part") > 0);
    }

    private void killAt(String state, BooleanSupplier underWay) throws IOException, InterruptedException {
        Flyway.configure()
                .dataSource("jdbc:" + database, "postgres", "postgres")
                .locations("classpath:db/migration", "classpath:db/platform")
                .load()
                .migrate();
        UUID job = ask();
        registry = start();
        await(() -> state.equals(state(job)) && underWay.getAsBoolean());
        registry.destroyForcibly().waitFor();
        assertThat(state(job)).as("killed before the end of the phase").isEqualTo(state);

        registry = start();
        await(() -> "done".equals(state(job)));

        assertThat(counted(job, "read")).isEqualTo(UNITS);
        assertThat(counted(job, "kept")).isEqualTo(UNITS);
        assertThat(counted(job, "added")).isEqualTo(UNITS);
        assertThat(counted(job, "warnings")).isEqualTo(BAD_CHECK_DIGITS);
        assertThat(count("select count(*) from import_remark")).isEqualTo(BAD_CHECK_DIGITS);
        assertThat(count("select count(*) from enterprise_source")).isEqualTo(UNITS);
        assertThat(count("select count(*) from enterprise where revision = 1")).isEqualTo(UNITS);
        assertThat(count("select count(*) from enterprise_revision")).isEqualTo(UNITS);
        assertThat(count("select count(*) from import_part")).isZero();
        assertThat(count("select attempt from import_job")).isEqualTo(2);
    }

    /** Puts the files and the job where uploads and requests put them. */
    private UUID ask() throws IOException {
        UUID set = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        Path files = Files.createDirectories(folder.resolve(set.toString()));
        Table units = new Table(Table.UNITS);
        for (int i = 0; i < UNITS; i++) {
            String siren = Table.luhn("%08d".formatted(i + 1));
            boolean bad = i % (UNITS / BAD_CHECK_DIGITS) == 0;
            units.row(
                    "siren",
                    bad ? siren.substring(0, 8) + (siren.charAt(8) - '0' + 1) % 10 : siren,
                    "denominationUniteLegale",
                    "ASSOCIATION " + i,
                    "categorieJuridiqueUniteLegale",
                    "9220");
        }
        Files.write(files.resolve("StockUniteLegale.csv"), units.bytes());
        Files.write(files.resolve("StockEtablissement.csv"), new Table(Table.ESTABLISHMENTS).bytes());
        jdbc.sql("insert into import_set (id) values (?)").param(set).update();
        jdbc.sql("""
                insert into import_job (id, set_id, format, dataset, extract_date, territory, complete, licence, sample)
                values (?, ?, 'sirene', 'sirene', '2026-01-01', 'FR', true, 'etalab-2.0', false)
                """).params(job, set).update();
        return job;
    }

    private Process start() throws IOException {
        String url = database.substring("postgresql://localhost:".length());
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "eu.observatory.registry.RegistryApplication",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.profiles.active=local",
                "--observatory.registry.imports.spool.directory=" + folder);
        java.environment().put("POSTGRES_PORT", url.substring(0, url.indexOf('/')));
        java.environment().put("POSTGRES_DATABASE", url.substring(url.indexOf('/') + 1));
        java.environment().put("POSTGRES_USER", "postgres");
        java.environment().put("POSTGRES_PASSWORD", "postgres");
        return java.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private void await(BooleanSupplier condition) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !registry.isAlive()) {
                throw new AssertionError(Files.readString(folder.resolve("log"), StandardCharsets.UTF_8));
            }
            Thread.sleep(10);
        }
    }

    private String state(UUID job) {
        return jdbc.sql("select state from import_job where id = ?")
                .param(job)
                .query(String.class)
                .single();
    }

    private long counted(UUID job, String what) {
        return jdbc.sql("select cast(counts ->> ? as bigint) from import_job where id = ?")
                .params(what, job)
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
