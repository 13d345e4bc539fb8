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
            assertThat(LexiconRow.of(row).means()).isNotEmpty().allMatch(core::containsKey);
            assertThat(LexiconRow.of(row).means())
                    .filteredOn(id -> id.startsWith(Nace.REV_2))
                    .allMatch(id -> Objects.requireNonNull(core.get(id)).level() == 4);
            assertThat(CoreFile.LANGUAGES)
                    .allSatisfy(language -> assertThat(CoreFile.list(row.getField(language)))
                            .isNotEmpty()
                            .doesNotHaveDuplicates());
        });
    }

    @Test
    void everyRowOfTheLexiconIsAConceptThatLeadsToOthers() {
        Concept laundry = core.get("lexicon:96.01-blanchisserie");

        assertThat(laundry).isNotNull();
        assertThat(laundry.nace()).containsExactly("nace-rev2:96.01");
        assertThat(laundry.labels()).containsEntry("nl", "wasserij");
        assertThat(laundry.terms().get("de")).contains("Wäscherei");
        assertThat(core.values().stream().filter(concept -> concept.scheme().equals(Lexicon.SCHEME)))
                .hasSameSizeAs(CoreFile.rows("lexicon.csv"));
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
