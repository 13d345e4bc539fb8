package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page on backups tells an operator to write. */
class RecoveryTests {

    private static final Path PAGE = Path.of("../docs/operate/backup.md");

    @Test
    void makesTheClusterFromTheBackupAndArchivesElsewhere() {
        Manifest cluster = cluster(Chart.ENGINES.render("production", Guide.block(PAGE, "recovery.yaml")));

        assertThat(Types.violations(cluster)).isEmpty();
        String source = text(cluster.at("spec", "bootstrap", "recovery", "source"));
        JsonObject external = first(cluster.at("spec", "externalClusters"));
        assertThat(source).isEqualTo("engines-postgres");
        assertThat(external.get("name").getAsString()).isEqualTo(source);
        assertThat(folder(external.getAsJsonObject("plugin"))).isEqualTo(source);
        assertThat(text(cluster.at("spec", "bootstrap", "recovery", "recoveryTarget", "targetTime")))
                .isEqualTo("2026-11-22 10:15:00+00");
        assertThat(folder(first(cluster.at("spec", "plugins")))).isEqualTo("engines-postgres-2");
    }

    @Test
    void recoversToTheEndWhereNoMomentIsSaidAndNothingWhereNothingIsAsked() {
        Manifest all = cluster(Chart.ENGINES.render(
                "production",
                Map.of("postgres.recovery.server", "engines-postgres", "postgres.backup.server", "second")));
        assertThat(all.at("spec", "bootstrap", "recovery", "recoveryTarget")).isEmpty();
        assertThat(Types.violations(all)).isEmpty();

        assertThat(cluster(Chart.ENGINES.render("production")).at("spec", "bootstrap"))
                .isEmpty();
    }

    @Test
    void refusesToMixTwoLogs() {
        for (Map<String, Object> mixed : List.<Map<String, Object>>of(
                Map.of("postgres.recovery.server", "engines-postgres"),
                Map.of("postgres.recovery.server", "old", "postgres.backup.enabled", false))) {
            assertThatThrownBy(() -> Chart.ENGINES.render("production", mixed)).hasMessageContaining("another folder");
        }
    }

    /** Its fields are those of a scheduled one, but for the schedule. */
    @Test
    void printsABackupThatTheOperatorTakes() {
        Manifest backup = Manifest.all(Guide.block(PAGE, "backup.yaml")).getFirst();
        assertThat(backup.kind()).isEqualTo("Backup");
        JsonObject scheduled = backup.content().deepCopy();
        scheduled.addProperty("kind", "ScheduledBackup");
        scheduled.getAsJsonObject("spec").addProperty("schedule", "0 0 0 * * *");
        assertThat(Types.violations(Manifest.of(scheduled))).isEmpty();
        assertThat(text(backup.at("spec", "cluster", "name")))
                .isEqualTo(cluster(Chart.ENGINES.render("production")).name());
    }

    private static Manifest cluster(List<Manifest> all) {
        return Manifest.one(all, "Cluster", "engines-postgres");
    }

    private static JsonObject first(Optional<JsonElement> list) {
        return list.orElseThrow().getAsJsonArray().get(0).getAsJsonObject();
    }

    /** In the object store. */
    private static String folder(JsonObject plugin) {
        return plugin.getAsJsonObject("parameters").get("serverName").getAsString();
    }

    private static String text(Optional<JsonElement> value) {
        return value.orElseThrow().getAsString();
    }
}
