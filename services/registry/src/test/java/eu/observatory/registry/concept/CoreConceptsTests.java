package eu.observatory.registry.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.CoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreConceptsTests {

    private final Map<String, Concept> core =
            new CoreConcepts().read().stream().collect(Collectors.toMap(Concept::id, Function.identity()));

    @Test
    void holdsAllSectionsAndDivisionsOfNaceInFourLanguages() {
        assertThat(nace(1)).hasSize(21);
        assertThat(nace(2)).hasSize(88);
        assertThat(core.values())
                .filteredOn(concept -> concept.scheme().equals(Nace.REV_2))
                .allSatisfy(concept -> assertThat(concept.labels()).containsOnlyKeys("fr", "nl", "de", "en"));
    }

    @Test
    void everyConceptHangsOnABroaderOneThatIsThere() {
        assertThat(core.values())
                .filteredOn(concept -> concept.parent() != null)
                .allSatisfy(concept -> assertThat(core).containsKey(concept.parent()));
        assertThat(core.values())
                .filteredOn(concept -> concept.scheme().equals(Nace.REV_2) && concept.parent() != null)
                .allSatisfy(concept -> assertThat(Objects.requireNonNull(core.get(concept.parent()))
                                .level())
                        .isEqualTo(Objects.requireNonNull(concept.level()) - 1));
    }

    @Test
    void everyWordOfTheLexiconMeansAClassOfTheCore() {
        List<NamedCsvRecord> rows = CoreFile.rows("lexicon.csv");

        assertThat(rows).hasSizeGreaterThanOrEqualTo(300).allSatisfy(row -> {
            assertThat(core).containsKey("nace-rev2:" + row.getField("nace"));
            assertThat(CoreConcepts.level(row.getField("nace"))).isEqualTo(4);
            assertThat(CoreFile.LANGUAGES)
                    .allSatisfy(language -> assertThat(CoreFile.list(row.getField(language)))
                            .isNotEmpty()
                            .doesNotHaveDuplicates());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"skill", "equipment"})
    void skillsAndEquipmentAreInGroupsAndNamedOnceInFourLanguages(String scheme) {
        List<Concept> concepts = core.values().stream()
                .filter(concept -> concept.scheme().equals(scheme))
                .toList();

        assertThat(concepts)
                .hasSizeGreaterThan(90)
                .allSatisfy(concept -> assertThat(concept.labels()).containsOnlyKeys("fr", "nl", "de", "en"))
                .allSatisfy(concept -> assertThat(concept.code()).matches("[a-z]+(-[a-z]+)*"))
                .allSatisfy(concept -> assertThat(concept.level()).isEqualTo(concept.parent() == null ? 1 : 2));
        for (String language : CoreFile.LANGUAGES) {
            assertThat(concepts)
                    .extracting(concept -> concept.labels().get(language))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noClassSaysAWordTwice() {
        assertThat(nace(4))
                .allSatisfy(concept -> assertThat(concept.terms().values())
                        .allSatisfy(words -> assertThat(words).doesNotHaveDuplicates()));
    }

    @Test
    void everyCodeIsOneOfTheOfficialNomenclature() throws IOException {
        Path official = realData().resolve("codes/nace_rev2.csv");
        assumeThat(official).exists();
        Set<String> codes = Files.readAllLines(official).stream()
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());

        assertThat(Stream.of(1, 2, 3, 4).flatMap(level -> nace(level).stream()).map(Concept::code))
                .allMatch(codes::contains);
    }

    private List<Concept> nace(int level) {
        return core.values().stream()
                .filter(concept -> concept.scheme().equals(Nace.REV_2) && Objects.equals(concept.level(), level))
                .toList();
    }

    /** Beside the repository, or beside the folder of its worktrees; the tests pass without it. */
    private static Path realData() {
        Path root = Path.of(System.getProperty("observatory.docs", "docs")).toAbsolutePath();
        return Stream.iterate(root, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data"))
                .filter(Files::exists)
                .findFirst()
                .orElse(root.resolve("absent"));
    }
}
