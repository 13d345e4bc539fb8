package eu.observatory.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/new-service.md says, done: the template's service is built, and its tests pass on real engines. */
@Tag("slow")
class NewServiceTests {

    private static final List<String> BUILD = List.of(
            "mvn",
            "--offline",
            "--quiet",
            "spotless:apply",
            "verify",
            "--projects",
            "services/permits,services/search",
            "--also-make",
            "-Dtest=eu.observatory.permits.**,PermitTests",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dobservatory.openapi.write=true");

    @TempDir
    private Path folder;

    @Test
    void serviceOfTheTemplateIsWholeAndPassesItsTests() throws Exception {
        Checkout copy = Template.used(folder);
        for (String language : List.of("fr", "nl", "de", "en")) {
            Path words = folder.resolve("services/search/src/main/resources/search_" + language + ".properties");
            Files.writeString(words, "type.permit=Permits\n", StandardOpenOption.APPEND);
        }

        Path log = Path.of("target/new-service.log").toAbsolutePath();
        Process build = new ProcessBuilder(BUILD)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(build.waitFor()).as("see " + log).isZero();
        assertThat(folder.resolve("services/permits/target/surefire-reports")).isNotEmptyDirectory();
        assertThat(Template.permits(copy).missing()).isEmpty();
    }
}
