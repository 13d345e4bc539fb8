package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The registry as a process of its own on an empty database, with its spool and log in a folder. */
final class RegistryProcess implements AutoCloseable {

    static final int BAD_CHECK_DIGITS = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    final JdbcClient jdbc;
    private final Path folder;
    private final String url;
    private Process process;

    /** @param url without {@code jdbc:} */
    RegistryProcess(Path folder, String url) {
        this.folder = folder;
        this.url = url;
        jdbc = JdbcClient.create(new DriverManagerDataSource("jdbc:" + url, "postgres", "postgres"));
        Flyway.configure()
                .dataSource("jdbc:" + url, "postgres", "postgres")
                .locations("classpath:db/migration", "classpath:db/platform")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** Puts a file of units and a job where uploads and requests put them; some units have a wrong check digit. */
    UUID ask(int size) throws IOException {
        UUID set = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        Path files = Files.createDirectories(folder.resolve(set.toString()));
        byte[] header = new Table(Table.UNITS).bytes();
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(files.resolve("StockUniteLegale.csv")))) {
            out.write(header);
            for (int i = 0; i < size; i++) {
                byte[] unit = unit(i, i % (size / BAD_CHECK_DIGITS) == 0);
                out.write(unit, header.length, unit.length - header.length);
            }
        }
        Files.write(files.resolve("StockEtablissement.csv"), new Table(Table.ESTABLISHMENTS).bytes());
        jdbc.sql("insert into import_set (id) values (?)").param(set).update();
        jdbc.sql("""
                insert into import_job (id, set_id, format, dataset, extract_date, territory, complete, licence, sample)
                values (?, ?, 'sirene', 'sirene', '2026-01-01', 'FR', true, 'etalab-2.0', false)
                """).params(job, set).update();
        return job;
    }

    private static byte[] unit(int i, boolean bad) {
        String siren = Table.luhn("%08d".formatted(i + 1));
        return new Table(Table.UNITS)
                .row(
                        "siren",
                        bad ? siren.substring(0, 8) + (siren.charAt(8) - '0' + 1) % 10 : siren,
                        "denominationUniteLegale",
                        "ASSOCIATION " + i,
                        "categorieJuridiqueUniteLegale",
                        "9220")
                .bytes();
    }

    RegistryProcess start(String... flags) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(flags));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "eu.observatory.registry.RegistryApplication",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.profiles.active=local",
                "--observatory.registry.imports.spool.directory=" + folder));
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        String place = url.substring("postgresql://localhost:".length());
        java.environment().put("POSTGRES_PORT", place.substring(0, place.indexOf('/')));
        java.environment().put("POSTGRES_DATABASE", place.substring(place.indexOf('/') + 1));
        java.environment().put("POSTGRES_USER", "postgres");
        java.environment().put("POSTGRES_PASSWORD", "postgres");
        process = java.start();
        return this;
    }

    void await(BooleanSupplier condition) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError(Files.readString(folder.resolve("log"), StandardCharsets.UTF_8));
            }
            Thread.sleep(10);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String state(UUID job) {
        return jdbc.sql("select state from import_job where id = ?")
                .param(job)
                .query(String.class)
                .single();
    }

    long counted(UUID job, String what) {
        return jdbc.sql("select cast(counts ->> ? as bigint) from import_job where id = ?")
                .params(what, job)
                .query(Long.class)
                .single();
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
