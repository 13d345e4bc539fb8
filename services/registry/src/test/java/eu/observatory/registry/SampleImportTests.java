package eu.observatory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.local.sample.SampleGenerator;
import eu.observatory.platform.json.HouseJson;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class SampleImportTests {

    @TempDir
    private Path directory;

    @Autowired
    private ImportClient imports;

    private JsonNode expected;

    @BeforeEach
    void generate() throws IOException {
        imports.clear();
        SampleGenerator.write(700, 1, directory);
        expected =
                HouseJson.mapper().readTree(directory.resolve("expected.json").toFile());
        run("lists/insertion-fr.csv", "list", "sample-insertion", Map.of("list", "insertion-fr"));
        Map<String, Object> generic =
                Map.of("list", "generic", "lens", "principles", "authority", "sample", "rule", "sample@2026");
        run("lists/principles-be.csv", "list", "sample-principles", generic);
    }

    @Test
    void keepsOfTheFrenchSampleWhatItsMakerExpects() throws IOException {
        assertCounts(run("sirene", "sirene", "sample", Map.of()), expected.get("sirene"));
        assertThat(unplaced()).isZero();
        assertThat(imports.count("select count(*) from enterprise where state ->> 'status' = 'closed'"))
                .isEqualTo(expected.at("/sirene/keptClosed").asLong());
    }

    @Test
    void keepsOfTheBelgianSampleWhatItsMakerExpects() throws IOException {
        assertCounts(run("kbo", "kbo", "sample", Map.of()), expected.get("kbo"));
        assertThat(unplaced()).isEqualTo(expected.at("/kbo/keptWithOddPostCode").asLong());
        assertThat(imports.count("select count(*) from enterprise where state -> 'names' = '[]'"))
                .isEqualTo(expected.at("/kbo/keptWithoutName").asLong());
    }

    @Test
    void keepsEveryOrganisationOfTheSampleWithoutARemark() throws IOException {
        JsonNode job = run("organisations.csv", "organisations", "sample-organisations", Map.of());
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.at("/rows/added").asLong())
                .isEqualTo(expected.at("/organisations/written").asLong());
        assertThat(job.at("/rows/rejected").asLong() + job.at("/rows/warnings").asLong())
                .isZero();
        assertThat(imports.count("select count(*) from organisation where nuts is null and country <> 'LU'"))
                .isZero();
        assertThat(imports.count("select count(distinct kind) from organisation, unnest(kinds) as kind"))
                .as("all kinds but bodies of the state")
                .isEqualTo(11);
    }

    @Test
    void completesTheSampleWithWhatItsEnterprisesSay() throws IOException {
        run("organisations.csv", "organisations", "sample-organisations", Map.of());
        run("sirene", "sirene", "sample", Map.of());
        run("kbo", "kbo", "sample", Map.of());
        JsonNode job = run("profiles.csv", "profile", "sample-profiles", Map.of());
        assertThat(job.at("/state").asString()).as(job.toString()).isEqualTo("done");
        long told = expected.at("/profiles/written").asLong();
        assertThat(told).isBetween(200L, 360L);
        assertThat(job.at("/rows/kept").asLong()).isEqualTo(told);
        assertThat(job.at("/rows/rejected").asLong()).isZero();
        assertThat(imports.count("""
                select count(*) from enterprise_source said join enterprise e on e.id = said.enterprise_id
                where said.dataset = 'sample-profiles' and not cast(e.state ->> 'masked' as boolean)
                  and not (jsonb_exists(e.state, 'skills') and jsonb_exists(e.state, 'equipment'))
                """))
                .as("what a masked unit hides stays hidden, the rest shows")
                .isZero();
        assertThat(imports.count("select count(*) from enterprise where jsonb_exists(state, 'skills')"))
                .isBetween(told * 95 / 100, told);
        assertThat(imports.count("""
                select count(*) from enterprise e, jsonb_array_elements(e.state -> 'affiliations') a
                where not exists (select from organisation o where o.id = a ->> 'organisation')
                """))
                .as("federations that are no organisation of the sample")
                .isZero();
        assertThat(imports.count("select count(*) from enterprise where jsonb_exists(state, 'affiliations')"))
                .isBetween(told / 2, told);
    }

    private static void assertCounts(JsonNode job, JsonNode set) {
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        JsonNode rows = job.get("rows");
        assertThat(rows.get("kept").asLong()).isEqualTo(set.get("kept").asLong());
        assertThat(rows.get("added").asLong()).isEqualTo(set.get("kept").asLong());
        assertThat(rows.get("rejected").asLong()).isEqualTo(set.get("rejected").asLong());
        assertThat(rows.get("orphans").asLong())
                .isEqualTo(set.get("establishments").asLong()
                        - set.get("establishmentsKept").asLong());
        assertThat(rows.get("warnings").asLong())
                .isGreaterThanOrEqualTo(set.get("keptWithFailedCheck").asLong());
    }

    /** Enterprises of communes of before a merger are not among them. */
    private long unplaced() {
        return imports.count("select count(*) from enterprise where state ->> 'region' is null");
    }

    private JsonNode run(String path, String format, String dataset, Map<String, Object> more) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (Path file : files(directory.resolve(path))) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        Map<String, Object> order = new HashMap<>(more);
        order.put("complete", true);
        order.put("sample", true);
        return imports.run(imports.set(files), format, dataset, "2026-01-01", order);
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.toList();
        }
    }
}
