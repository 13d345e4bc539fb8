package eu.observatory.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service is in every place that docs/new-service.md leads to; one that is only half there is told what is missing. */
class WholeServiceTests {

    /** What the template cannot know: the contract comes from the running service. */
    private static final String CONTRACT = "docs/openapi/permits.json: is not there; run its ContractTests to write it";

    @TempDir
    private static Path folder;

    private static Checkout copy;

    @BeforeAll
    static void useTheTemplate() throws Exception {
        copy = Template.used(folder);
    }

    static List<ServiceHome> services() {
        return Checkout.HERE.services();
    }

    static Set<String> types() {
        return Checkout.HERE.types();
    }

    @ParameterizedTest
    @MethodSource("services")
    void isInEveryPlace(ServiceHome service) {
        assertThat(service.missing()).as("see docs/new-service.md").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void searchHasWordsForWhatItFinds(String type) {
        for (String language : List.of("fr", "nl", "de", "en")) {
            String file = "services/search/src/main/resources/search_" + language + ".properties";
            assertThat(Checkout.HERE.text(file)).as(file).contains("type." + type + "=");
        }
    }

    @Test
    void templateMakesAServiceThatLacksNothingButItsContract() {
        assertThat(Template.permits(copy).missing()).containsExactly(CONTRACT);
        assertThat(copy.types()).contains("permit");
        assertThat(copy.text("services/permits/src/main/java/eu/observatory/permits/permit/Permits.java"))
                .contains("class Permits")
                .doesNotContainIgnoringCase("notice");
    }

    /** Each file that the template adds a line to, put back as it was. */
    @Test
    void saysInWhichFileALineIsMissing() throws Exception {
        List<String> changed = Alert.read(Alert.CHECKOUT.resolve("infra/template/lines.txt"))
                .lines()
                .filter(line -> line.startsWith("== "))
                .map(line -> line.substring(3))
                .distinct()
                .toList();
        assertThat(changed).hasSizeGreaterThan(10);
        for (String file : changed) {
            String with = copy.text(file);
            Files.writeString(copy.root().resolve(file), Checkout.HERE.text(file));
            assertThat(Template.permits(copy).missing()).as(file).anyMatch(missing -> missing.startsWith(file));
            Files.writeString(copy.root().resolve(file), with);
        }
    }

    @Test
    void templateRefusesANameThatIsTaken() throws Exception {
        Process again = Template.run(copy.root());

        assertThat(again.waitFor()).isEqualTo(1);
        assertThat(new String(again.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("services/permits is there already");
    }
}
