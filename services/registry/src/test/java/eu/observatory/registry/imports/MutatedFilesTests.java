package eu.observatory.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.local.sample.SampleGenerator;
import eu.observatory.registry.imports.Damage.Hit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Official sets that something has befallen, imported into a registry with little memory that holds the sound ones: no
 * crash, no half-load, a report that names the line. A seed says which set, which damage and where.
 */
class MutatedFilesTests {

    private static final int MEGABYTES = 192;

    @TempDir
    private static Path folder;

    private static RegistryProcess registry;
    private static List<SoundSet> sets;

    @BeforeAll
    static void importTheSoundSets() throws IOException, InterruptedException {
        SampleGenerator.write(150, 1, folder.resolve("sample"));
        registry = new RegistryProcess(folder, MEGABYTES);
        SampleGenerator.write(150, 1, 20, folder.resolve("later"));
        sets = SoundSet.all(folder.resolve("sample"), folder.resolve("later"));
        for (SoundSet set : sets) {
            assertThat(state(set.restore(registry.client()))).isEqualTo("done");
            assertThat(set.held(registry.jdbc())).as(set.dataset()).isNotEqualTo("nothing");
        }
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    static IntStream someSeeds() {
        return IntStream.range(0, 150);
    }

    static IntStream otherSeeds() {
        return IntStream.range(150, 1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void takesNothingWrongFromADamagedSet(int seed) throws IOException {
        befall(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("otherSeeds")
    @Tag("slow")
    void takesNothingWrongFromOtherDamagedSets(int seed) throws IOException {
        befall(seed);
    }

    private static void befall(int seed) throws IOException {
        Damage damage = Damages.ALL.get(seed % Damages.ALL.size());
        SplittableRandom random = new SplittableRandom(seed);
        SoundSet set = sets.get(random.nextInt(sets.size()));
        Hit hit = damage.befall(set.files(), random);
        String what = "seed %d: %s, %s of %s".formatted(seed, damage.name(), hit.file(), set.dataset());
        ImportClient imports = registry.client();
        String before = set.held(registry.jdbc());

        JsonNode job = set.run(imports, hit.files());

        assertThat(registry.isAlive()).as(() -> what + "\n" + log()).isTrue();
        String after = set.held(registry.jdbc());
        String seen = what + ": " + job;
        assertThat(job.at("/message").asString(""))
                .as(seen)
                .doesNotContain("error of the service", "Exception", "\tat ");
        switch (damage.outcome()) {
            case REFUSED -> assertThat(state(job)).as(seen).isEqualTo("failed");
            case HARMLESS -> {
                assertThat(state(job)).as(seen).isEqualTo("done");
                assertThat(after).as(seen).isEqualTo(before);
            }
            case REPORTED ->
                assertThat(report(imports, job))
                        .as(seen)
                        .anySatisfy(line ->
                                assertThat(line).startsWith("reject,").contains(hit.file() + "," + hit.line() + ","));
            case ANY -> assertThat(state(job)).as(seen).isIn("done", "failed", "awaiting-confirmation");
        }
        if (state(job).equals("failed")) {
            assertThat(after).as("a refused set leaves all as it was, " + seen).isEqualTo(before);
            assertThat(job.at("/message").asString("")).as(seen).contains("expected", "saw");
        } else {
            everyRejectedRowIsNamed(imports, job, seen);
        }
        recover(set, imports, job, !after.equals(before));
    }

    private static void everyRejectedRowIsNamed(ImportClient imports, JsonNode job, String seen) {
        List<String> rejects = report(imports, job).stream()
                .filter(line -> line.startsWith("reject,"))
                .toList();
        assertThat(rejects)
                .as(seen)
                .hasSize(job.at("/rows/rejected").asInt())
                .allSatisfy(line -> assertThat(line).matches("(?s)reject,[^,]+,[1-9]\\d*,.*"));
    }

    private static List<String> report(ImportClient imports, JsonNode job) {
        byte[] report = imports.http()
                .get()
                .uri("/imports/{id}/report.csv", job.at("/id").asString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return List.of(new String(report, StandardCharsets.UTF_8).split("\r\n"));
    }

    /** Nothing is closed unasked; then the sound set makes all good again. */
    private static void recover(SoundSet set, ImportClient imports, JsonNode job, boolean changed) {
        if (state(job).equals("awaiting-confirmation")) {
            imports.json(
                    imports.http()
                            .post()
                            .uri("/imports/{id}/cancel", job.at("/id").asString()),
                    202);
        }
        if (changed || state(job).equals("awaiting-confirmation")) {
            JsonNode again = set.restore(imports);
            assertThat(state(again))
                    .as("the sound set after the damaged one: " + again)
                    .isEqualTo("done");
        }
    }

    private static String state(JsonNode job) {
        return job.at("/state").asString();
    }

    private static String log() {
        try {
            return registry.log();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
