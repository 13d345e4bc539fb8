package eu.observatory.registry.imports.job;

import static eu.observatory.registry.imports.job.RegistryProcess.BAD_CHECK_DIGITS;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry, or its database, killed without warning while the registry imports. */
class KillTests {

    private static final int UNITS = 30_000;

    @TempDir
    private Path folder;

    @Test
    void everyRowIsThereOnceAfterAKillWhileMerging() throws IOException, InterruptedException {
        killAt("merging", "select exists (select from enterprise)");
    }

    @Test
    @Tag("slow")
    void everyRowIsThereOnceAfterAKillWhileReading() throws IOException, InterruptedException {
        killAt("reading", "select exists (select from import_part)");
    }

    private void killAt(String state, String underWay) throws IOException, InterruptedException {
        try (RegistryProcess registry = new RegistryProcess(folder, LocalPostgres.freshDatabase())) {
            UUID job = registry.ask(UNITS);
            registry.start("-Xmx256m").await(() -> under(registry, job, state, underWay));
            registry.kill();
            assertThat(registry.state(job))
                    .as("killed before the end of the phase")
                    .isEqualTo(state);

            registry.start("-Xmx256m").await(() -> "done".equals(registry.state(job)));
            assertEveryRowOnce(registry, job);
            assertThat(registry.count("select attempt from import_job")).isEqualTo(2);
        }
    }

    /** A crash of the database empties its staging tables, since they are not logged. */
    @Test
    void everyRowIsThereOnceAfterACrashOfTheDatabaseWhileMerging() throws IOException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                RegistryProcess registry =
                        new RegistryProcess(folder, "postgresql://localhost:" + postgres.getPort() + "/postgres")) {
            UUID job = registry.ask(UNITS);
            registry.start("-Xmx256m")
                    .await(() -> under(registry, job, "merging", "select exists (select from enterprise)"));
            registry.kill();
            crash(registry);
            awaitRecovery(registry);
            assertThat(registry.count("select count(*) from import_part"))
                    .as("staged rows after the crash")
                    .isZero();

            registry.start("-Xmx256m").await(() -> "done".equals(registry.state(job)));
            assertEveryRowOnce(registry, job);
        }
    }

    private static boolean under(RegistryProcess registry, UUID job, String state, String underWay) {
        return state.equals(registry.state(job))
                && registry.jdbc.sql(underWay).query(Boolean.class).single();
    }

    /** When one of its processes dies so, the server takes all for damaged and recovers as after a crash. */
    private static void crash(RegistryProcess registry) {
        long backend = registry.count("select pid from pg_stat_activity where backend_type = 'checkpointer'");
        ProcessHandle.of(backend).orElseThrow().destroyForcibly();
    }

    private static void awaitRecovery(RegistryProcess registry) throws InterruptedException {
        for (int second = 0; second < 60; second++) {
            Thread.sleep(1_000);
            try {
                registry.count("select count(*) from import_job");
                return;
            } catch (org.springframework.dao.DataAccessException notYet) {
                continue;
            }
        }
        throw new AssertionError("the database did not recover");
    }

    private static void assertEveryRowOnce(RegistryProcess registry, UUID job) {
        assertThat(registry.counted(job, "read")).isEqualTo(UNITS);
        assertThat(registry.counted(job, "kept")).isEqualTo(UNITS);
        assertThat(registry.counted(job, "added")).isEqualTo(UNITS);
        assertThat(registry.counted(job, "warnings")).isEqualTo(BAD_CHECK_DIGITS);
        assertThat(registry.count("select count(*) from import_remark")).isEqualTo(BAD_CHECK_DIGITS);
        assertThat(registry.count("select count(*) from enterprise_source")).isEqualTo(UNITS);
        assertThat(registry.count("select count(*) from enterprise where revision = 1"))
                .isEqualTo(UNITS);
        assertThat(registry.count("select count(*) from enterprise_revision")).isEqualTo(UNITS);
        assertThat(registry.count("select count(*) from import_part")).isZero();
    }
}
