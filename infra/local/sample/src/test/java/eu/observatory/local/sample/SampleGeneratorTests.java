package eu.observatory.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTests {

    @TempDir
    Path directory;

    @Test
    void writesTheSameBytesForTheSameSeed() throws Exception {
        Map<String, String> first = hashes(generate("first", 400, 7, 0));

        assertThat(hashes(generate("second", 400, 7, 0))).isEqualTo(first).hasSize(14);
        assertThat(hashes(generate("other", 400, 8, 0)).get("sirene/StockUniteLegale.csv"))
                .isNotEqualTo(first.get("sirene/StockUniteLegale.csv"));
    }

    @Test
    void writesTheSameOrganisationsWhateverTheSizeAndSeed() throws IOException {
        List<String> organisations = rows(generate("small", 10, 1, 0), "organisations.csv");

        assertThat(rows(generate("large", 900, 2, 5), "organisations.csv")).isEqualTo(organisations);
        assertThat(organisations).hasSizeBetween(55, 80).allMatch(row -> row.contains(" (exemple)"));
        assertThat(Organisations.federations("BE")).hasSizeGreaterThan(5).allMatch(id -> id.startsWith("be-kbo-1910"));
        assertThat(Organisations.federations("FR"))
                .hasSizeGreaterThan(3)
                .allMatch(id -> id.startsWith("fr-siren-00491"));
    }

    @Test
    void keepsAsManyEnterprisesAsAsked() throws IOException {
        Expected expected = SampleGenerator.generate(new Options(3_000, 1, directory, 0));

        assertThat(expected.kept()).isEqualTo(3_000);
        assertThat(expected.count("sirene", "kept")).isBetween(1_100, 1_500);
    }

    @Test
    void plantsEveryKindOfDefect() throws IOException {
        Expected expected = SampleGenerator.generate(new Options(5_000, 1, directory, 0));

        assertThat(Stream.of("keptWithFailedCheck", "rejected", "establishmentsOfNobody", "persons", "outside"))
                .allSatisfy(defect -> {
                    assertThat(expected.count("sirene", defect)).isPositive();
                    assertThat(expected.count("kbo", defect)).isPositive();
                });
        assertThat(expected.count("sirene", "keptMasked")).isPositive();
        assertThat(expected.count("kbo", "keptWithoutName")).isPositive();
        assertThat(expected.count("kbo", "keptWithOddPostCode")).isPositive();
    }

    @Test
    void countsWhatTheFilesHold() throws IOException {
        Path sample = generate("counted", 1_000, 3, 0);
        Expected expected = SampleGenerator.generate(new Options(1_000, 3, directory.resolve("again"), 0));

        assertThat(rows(sample, "sirene/StockUniteLegale.csv")).hasSize(expected.count("sirene", "units"));
        assertThat(rows(sample, "kbo/enterprise.csv")).hasSize(expected.count("kbo", "units"));
        assertThat(rows(sample, "kbo/establishment.csv")).hasSize(expected.count("kbo", "establishments"));
        assertThat(rows(sample, "lists/insertion-fr.csv")).hasSize(expected.count("lists", "insertion-fr"));
        assertThat(Files.readString(sample.resolve("expected.json"))).contains("\"seed\": 3");
    }

    @Test
    void driftsByAboutTheShareAskedFor() throws IOException {
        Set<String> before = Set.copyOf(rows(generate("before", 2_000, 5, 0), "sirene/StockUniteLegale.csv"));
        List<String> after = rows(generate("after", 2_000, 5, 10), "sirene/StockUniteLegale.csv");

        long other = after.stream().filter(row -> !before.contains(row)).count();
        assertThat((double) other / before.size()).isBetween(0.05, 0.16);
        assertThat(after.stream().filter(row -> row.contains(",C,")).count())
                .isGreaterThan(
                        before.stream().filter(row -> row.contains(",C,")).count());
    }

    @Test
    void updatesTheBelgianExtractToTheLaterOne() throws IOException {
        Path first = generate("first", 1_000, 5, 0);
        Path later = generate("later", 1_000, 5, 10);
        for (String file : KboFiles.COLUMNS.keySet()) {
            List<String> gone = rows(later, "kbo-update/" + file + "_delete.csv");
            List<String> updated = new ArrayList<>(rows(first, "kbo/" + file + ".csv").stream()
                    .filter(row -> !gone.contains(row.substring(0, row.indexOf(','))))
                    .toList());
            updated.addAll(rows(later, "kbo-update/" + file + "_insert.csv"));
            assertThat(updated).as(file).containsExactlyInAnyOrderElementsOf(rows(later, "kbo/" + file + ".csv"));
        }
        assertThat(rows(later, "kbo-update/enterprise_delete.csv")).isNotEmpty();
        assertThat(rows(later, "kbo-update/address_insert.csv")).isNotEmpty();
        assertThat(rows(later, "kbo-update/denomination_insert.csv").size())
                .as("only what has changed")
                .isLessThan(rows(later, "kbo/denomination.csv").size() / 5);
    }

    @Test
    void writesEveryNumberOnce() throws IOException {
        Path sample = generate("unique", 5_000, 1, 5);

        assertThat(first(sample, "sirene/StockUniteLegale.csv")).doesNotHaveDuplicates();
        assertThat(first(sample, "kbo/enterprise.csv")).doesNotHaveDuplicates();
        assertThat(first(sample, "kbo/establishment.csv")).doesNotHaveDuplicates();
    }

    @Test
    void speaksTheThreeLanguagesOfItsRegions() throws IOException {
        List<String> names = rows(generate("spoken", 3_000, 1, 0), "kbo/denomination.csv");

        assertThat(names).anyMatch(name -> name.matches("[^,]+,\"2\",\"001\",\".*(Schrijnwerk|Houtatelier).*"));
        assertThat(names).anyMatch(name -> name.matches("[^,]+,\"3\",\"001\",\".*(Schreinerei|Holzwerkstatt).*"));
        assertThat(names).anyMatch(name -> name.matches("[^,]+,\"1\",\"001\",\".*Menuiserie.*"));
    }

    @Test
    void staysFlatInMemory() throws Exception {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleGenerator.class.getName(),
                        "--size",
                        "60000",
                        "--out",
                        directory.resolve("large").toString())
                .inheritIO()
                .start();

        assertThat(child.waitFor()).isZero();
    }

    @Test
    void saysWhatIsWrongWithItsOptions() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = SampleGenerator.run(new String[] {"--size", "many"}, System.out, new PrintStream(err));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--size is a number, not many.").contains("Usage");
    }

    @Test
    void hasTheColumnsOfTheOfficialFiles() throws IOException {
        Path official = realData().resolve("sirene");
        assumeThat(official).exists();

        assertThat(String.join(",", SireneLayout.UNITS))
                .isEqualTo(Files.readString(official.resolve("StockUniteLegale.header.csv"))
                        .strip());
        assertThat(String.join(",", SireneLayout.ESTABLISHMENTS))
                .isEqualTo(Files.readString(official.resolve("StockEtablissement.header.csv"))
                        .strip());
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

    private Path generate(String name, int size, long seed, int drift) throws IOException {
        Path out = directory.resolve(name);
        SampleGenerator.generate(new Options(size, seed, out, drift));
        return out;
    }

    private static List<String> rows(Path sample, String file) throws IOException {
        List<String> lines = Files.readAllLines(sample.resolve(file));
        return lines.subList(1, lines.size());
    }

    private static List<String> first(Path sample, String file) throws IOException {
        return rows(sample, file).stream()
                .map(row -> row.split(",", 2)[0].replace("\"", ""))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    private static Map<String, String> hashes(Path sample) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.json"))
                    .collect(Collectors.toMap(
                            file -> sample.relativize(file).toString(),
                            SampleGeneratorTests::hash,
                            (one, same) -> one,
                            TreeMap::new));
        }
    }

    private static String hash(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
