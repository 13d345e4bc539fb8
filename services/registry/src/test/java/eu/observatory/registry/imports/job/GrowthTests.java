package eu.observatory.registry.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import takes does not grow faster than what it imports. */
class GrowthTests {

    private static final String SCANNED = """
            select relname, seq_tup_read from pg_stat_user_tables
            where relname in ('enterprise', 'enterprise_source', 'enterprise_revision', 'assertion', 'import_part')
            """;

    @TempDir
    private Path folder;

    /** Statistics know the tables as empty when the import begins, which is when a plan goes wrong. */
    @Test
    void noBatchReadsAWholeTable() throws IOException, InterruptedException {
        int units = 20_000;
        try (RegistryProcess registry = new RegistryProcess(folder, LocalPostgres.freshDatabase())) {
            UUID job = registry.ask(units);
            registry.start("-Xmx256m").await(() -> "done".equals(registry.state(job)));
            registry.kill();
            registry.ask(units);
            registry.start("-Xmx256m").await(() -> registry.count("""
                    select count(*) from import_job where state = 'done'
                    """) == 2);
            registry.kill();
            Thread.sleep(1_000);
            Map<String, Long> scanned = new HashMap<>();
            registry.jdbc.sql(SCANNED).query(row -> {
                scanned.put(row.getString("relname"), row.getLong("seq_tup_read"));
            });
            assertThat(scanned).hasSize(5);
            assertThat(scanned.values())
                    .as("rows read by scans of whole tables in two imports of 20 batches each: %s", scanned)
                    .allMatch(rows -> rows < 2L * units);
        }
    }

    @Test
    @Tag("slow")
    void memoryDoesNotGrowWithTheFiles() throws IOException, InterruptedException {
        try (RegistryProcess registry = new RegistryProcess(folder, LocalPostgres.freshDatabase())) {
            UUID job = registry.ask(300_000);
            registry.start("-Xmx128m", "-XX:+ExitOnOutOfMemoryError").await(() -> "done".equals(registry.state(job)));
            assertThat(registry.counted(job, "added")).isEqualTo(300_000);
        }
    }
}
