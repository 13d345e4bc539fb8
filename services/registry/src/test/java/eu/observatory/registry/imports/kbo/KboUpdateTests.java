package eu.observatory.registry.imports.kbo;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.local.sample.SampleGenerator;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Establishment;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ImportTest
class KboUpdateTests {

    private static final String ASSOCIATION = "1999.000.051";
    private static final String ID = "be-kbo-1999000051";
    private static final String PLACE = "2.199.000.034";
    private static final String OTHER_PLACE = "2.199.000.133";

    @Autowired
    private ImportClient imports;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, byte[]> full = new HashMap<>();
    private final Map<String, byte[]> update = new HashMap<>();

    @BeforeEach
    void begin() {
        imports.clear();
        for (var file : KboLayouts.CHANGED) {
            full.put(file.full().title(), row(file.full().columns().toArray(String[]::new)));
            update.put(file.deleted().title(), row(file.deleted().columns().toArray(String[]::new)));
            update.put(file.inserted().title(), row(file.inserted().columns().toArray(String[]::new)));
        }
        meta(full, "full", 7, "04-01-2026");
        meta(update, "update", 8, "11-01-2026");
        add(full, "enterprise.csv", ASSOCIATION, "AC", "2", "017", "02-03-2009");
        add(full, "denomination.csv", ASSOCIATION, "1", "001", "Menuiserie Le Pont");
        add(full, "establishment.csv", PLACE, "01-04-2010", ASSOCIATION);
        add(full, "denomination.csv", PLACE, "1", "003", "L'Atelier");
        add(full, "activity.csv", ASSOCIATION, "2008", "43320", "MAIN");
        add(full, "contact.csv", ASSOCIATION, "ENT", "EMAIL", "info@lepont.example");
    }

    @Test
    void makesOfTheFirstExtractTheLaterOne(@TempDir Path folder) throws IOException {
        SampleGenerator.write(700, 1, folder.resolve("first"));
        SampleGenerator.write(700, 1, 8, folder.resolve("later"));
        run(files(folder.resolve("later/kbo")), "done");
        String later = active();
        imports.clear();
        run(files(folder.resolve("first/kbo")), "done");
        assertThat(active()).isNotEqualTo(later);

        JsonNode job = run(files(folder.resolve("later/kbo-update")), "done");

        assertThat(active()).isEqualTo(later);
        assertThat(job.at("/rows/added").asInt()).isPositive();
        assertThat(job.at("/rows/changed").asInt()).isPositive();
        assertThat(imports.count("select count(*) from enterprise where status = 'closed'"))
                .isPositive();
        JsonNode again = run(files(folder.resolve("later/kbo-update")), "done");
        assertThat(again.at("/rows/changed").asInt() + again.at("/rows/added").asInt())
                .as("the same update again")
                .isZero();
    }

    @Test
    void replacesOnlyThePartsWhoseFilesNameTheNumber() {
        run(full, "done");
        add(update, "contact_delete.csv", ASSOCIATION);
        add(update, "denomination_delete.csv", PLACE);
        add(update, "denomination_insert.csv", PLACE, "2", "003", "Het Atelier");
        add(update, "establishment_insert.csv", OTHER_PLACE, "01-01-2026", ASSOCIATION);
        add(update, "branch_insert.csv", "9.199.000.001", "01-01-2026", ASSOCIATION);
        add(update, "denomination_insert.csv", OTHER_PLACE, "1", "003", "Dépôt");
        add(update, "activity_insert.csv", "0200.065.765", "2008", "43320", "MAIN");
        JsonNode job = run(update, "done");
        assertThat(job.at("/extractDate").asString()).isEqualTo("2026-01-11");
        Enterprise enterprise = imports.enterprise(ID);
        assertThat(enterprise.contact()).isNull();
        assertThat(enterprise.names()).containsExactly(new Name("legal", "fr", "Menuiserie Le Pont"));
        assertThat(enterprise.activities()).hasSize(1);
        assertThat(enterprise.establishments())
                .extracting(Establishment::id, Establishment::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("be-bra-9199000001", null),
                        org.assertj.core.groups.Tuple.tuple("be-ebu-2199000034", "Het Atelier"),
                        org.assertj.core.groups.Tuple.tuple("be-ebu-2199000133", "Dépôt"));
    }

    @Test
    void takesAwayWhatIsDeletedAndNotInsertedAgain() {
        run(full, "done");
        add(update, "establishment_delete.csv", PLACE);
        add(update, "enterprise_delete.csv", ASSOCIATION);
        add(update, "enterprise_insert.csv", ASSOCIATION, "AC", "2", "017", "03-03-2009");
        run(update, "done");
        Enterprise enterprise = imports.enterprise(ID);
        assertThat(enterprise.establishments()).isEmpty();
        assertThat(enterprise.startedOn()).isEqualTo(LocalDate.of(2009, 3, 3));
        assertThat(enterprise.contact()).isEqualTo(new Contact("info@lepont.example", null, null));

        begun();
        meta(update, "update", 9, "18-01-2026");
        add(update, "enterprise_delete.csv", ASSOCIATION);
        run(update, "done");
        Enterprise closed = imports.enterprise(ID);
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2026, 1, 18));
        assertThat(closed.names()).as("what was known of it stays").hasSize(1);
    }

    @Test
    void appliesOnlyOnTheExtractBeforeIt() {
        assertThat(message(update)).endsWith("import the full extract 7 with its meta.csv first");
        run(full, "done");
        meta(update, "update", 11, "11-01-2026");
        assertThat(message(update))
                .isEqualTo("meta.csv: expected the update 8, since dataset kbo holds extract 7, "
                        + "saw the update 11, with 8 to 10 missing");
        meta(update, "update", 8, "11-01-2026");
        run(update, "done");
        run(update, "done");
        meta(update, "update", 7, "11-01-2026");
        assertThat(message(update)).endsWith("saw the update 7");
    }

    @Test
    void refusesAnUpdateThatWouldEndMoreThanTwoPercent() {
        for (int i = 0; i < 30; i++) {
            add(full, "enterprise.csv", "1999.100.%03d".formatted(i), "AC", "2", "017", "02-03-2009");
            add(update, "enterprise_delete.csv", "1999.100.%03d".formatted(i));
        }
        run(full, "done");
        assertThat(message(update)).endsWith("more than 20 of 31: import the full extract instead");
        assertThat(imports.count("select count(*) from enterprise where status = 'closed'"))
                .isZero();
    }

    @Test
    void needsAllFilesOfAnUpdate() {
        run(full, "done");
        update.remove("address_insert.csv");
        assertThat(message(update)).isEqualTo("set: expected one address_insert.csv, saw none");
    }

    private void begun() {
        for (var file : KboLayouts.CHANGED) {
            update.put(file.deleted().title(), row(file.deleted().columns().toArray(String[]::new)));
            update.put(file.inserted().title(), row(file.inserted().columns().toArray(String[]::new)));
        }
    }

    private String active() {
        return jdbc.sql("""
                        select string_agg(enterprise_id || ' ' || hash, chr(10) order by enterprise_id) from enterprise_source
                        where facts ->> 'status' = 'active'
                        """).query(String.class).single();
    }

    private String message(Map<String, byte[]> files) {
        return run(files, "failed").at("/message").asString();
    }

    private JsonNode run(Map<String, byte[]> files, String state) {
        JsonNode job = imports.run(imports.set(files), "kbo", "kbo", null, Map.of());
        assertThat(job.at("/state").asString()).as(job.toString()).isEqualTo(state);
        return job;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void meta(Map<String, byte[]> files, String type, int number, String date) {
        files.put("meta.csv", row("Variable", "Value"));
        add(files, "meta.csv", "SnapshotDate", date);
        add(files, "meta.csv", "ExtractType", type);
        add(files, "meta.csv", "ExtractNumber", Integer.toString(number));
    }

    private static void add(Map<String, byte[]> files, String file, String... cells) {
        files.merge(file, row(cells), (text, row) -> bytes(new String(text) + new String(row)));
    }

    private static byte[] row(String... cells) {
        return bytes('"' + String.join("\",\"", cells) + "\"\n");
    }
}
