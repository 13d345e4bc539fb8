package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.KeycloakProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that starts Keycloak, before it does; a script in Keycloak's place says what reached it. */
class KeycloakStartTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "https://observatory.example, short, GATEWAY_SECRET",
        "https://observatory.example, '', GATEWAY_SECRET",
        "https://observatory.example/, " + SECRET + ", OBSERVATORY_URL",
        "http://observatory.example, " + SECRET + ", OBSERVATORY_URL",
        "observatory.example, " + SECRET + ", OBSERVATORY_URL",
        "'', " + SECRET + ", OBSERVATORY_URL"
    })
    void namesWhatIsMissingAndDoesNotStart(String address, String secret, String named) throws Exception {
        assertThat(start(address, secret, 1)).contains(named).doesNotContain("started");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void givesKeycloakTheRealmAndAllFurtherArguments() throws Exception {
        assertThat(start("https://observatory.example", SECRET, 0))
                .isEqualTo("started start --import-realm --optimized\n");
        assertThat(home.resolve("data/import/observatory-realm.json"))
                .hasSameTextualContentAs(KeycloakProcess.folder().resolve("realm.json"));
    }

    private String start(String address, String secret, int expected) throws Exception {
        Path keycloak = Files.createDirectories(home.resolve("bin")).resolve("kc.sh");
        Files.writeString(keycloak, "#!/bin/sh\necho started \"$@\"\n");
        assertThat(keycloak.toFile().setExecutable(true)).isTrue();
        String script = KeycloakProcess.folder().resolve("start.sh").toString();
        ProcessBuilder builder = new ProcessBuilder("sh", script, "--optimized").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("KEYCLOAK_HOME", home.toString(), "OBSERVATORY_URL", address, "GATEWAY_SECRET", secret));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }
}
