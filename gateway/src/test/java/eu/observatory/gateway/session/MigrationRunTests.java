package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.gateway.GatewayApplication;
import eu.observatory.platform.test.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real start of the gateway, which was asked for nothing but tables, on real PostgreSQL. */
class MigrationRunTests {

    private final String url = "jdbc:" + LocalPostgres.freshDatabase();

    @TempDir
    Path folder;

    @Test
    void preparesTheTablesAndEndsBeforeItListens() throws Exception {
        assertThatThrownBy(() -> Schema.prepare(database(Migration.NEVER))).isInstanceOf(FlywayValidateException.class);

        assertThat(run()).isZero();

        assertThat(Schema.prepare(database(Migration.NEVER))).isTrue();
        assertThat(Files.readString(log()))
                .contains("this is all that was asked for")
                .doesNotContain("Netty started");
    }

    private SignInSettings.Database database(Migration migration) {
        return new SignInSettings.Database(url, "postgres", "postgres", migration);
    }

    private int run() throws Exception {
        ProcessBuilder start = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GatewayApplication.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        start.environment()
                .putAll(Map.of(
                        "MIGRATE", "only",
                        "PORT", "0",
                        "MANAGEMENT_PORT", "0",
                        "OBSERVATORY_GATEWAY_SIGNIN_DATABASE_URL", url,
                        "POSTGRES_USER", "postgres",
                        "POSTGRES_PASSWORD", "postgres"));
        Process process = start.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private Path log() {
        return folder.resolve("gateway.log");
    }
}
