package eu.observatory.registry.imports.job;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static eu.observatory.registry.imports.Table.luhn;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import eu.observatory.registry.imports.Table;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class ImportControllerTests {

    private static final Map<String, Object> COMPLETE = Map.of("complete", true);

    private static final int KEY_REUSED = 422;

    @Autowired
    private ImportClient imports;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void theSameSetAgainChangesNothingAndANewerOneOnlyDiffers() {
        String set = set(0, 10);
        assertThat(count(run(set, "2026-01-01", COMPLETE), "added")).isEqualTo(10);
        JsonNode again = run(set, "2026-01-02", COMPLETE);
        assertThat(count(again, "unchanged")).isEqualTo(10);
        JsonNode newer = run(set(0, 11), "2026-02-01", COMPLETE);
        assertThat(count(newer, "unchanged")).isEqualTo(10);
        assertThat(count(newer, "added")).isEqualTo(1);
        assertThat(imports.count("select count(*) from enterprise_revision")).isEqualTo(11);
        assertThat(imports.count("select count(*) from import_part")).isZero();
    }

    @Test
    void closesWhatDisappearedOnlyWhereTheExtractIsComplete() {
        run(set(0, 100), "2026-01-01", COMPLETE);
        assertThat(count(run(set(0, 99), "2026-02-01", Map.of()), "closed")).isZero();
        assertThat(count(run(set(0, 99), "2026-02-02", COMPLETE), "closed")).isEqualTo(1);
        assertThat(imports.enterprise("fr-siren-" + siren(99)).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void waitsForAConfirmationBeforeClosingMoreThanTwoPercent() {
        run(set(0, 100), "2026-01-01", COMPLETE);
        JsonNode waiting = imports.run(set(0, 90), "sirene", "sirene", "2026-02-01", COMPLETE);
        assertThat(waiting.at("/state").asString()).isEqualTo("awaiting-confirmation");
        assertThat(waiting.at("/message").asString()).startsWith("10 of the 100 running in dataset sirene");
        assertThat(imports.count("select count(*) from enterprise where status = 'closed'"))
                .isZero();
        String id = waiting.at("/id").asString();
        JsonNode seen = imports.confirmed(id);
        assertThat(count(seen, "closed")).isEqualTo(10);
        assertThat(imports.count("select count(*) from enterprise where status = 'closed'"))
                .isEqualTo(10);
        imports.http()
                .post()
                .uri("/imports/{id}/confirm", id)
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void cancelsAJobThatWaits() {
        run(set(0, 100), "2026-01-01", COMPLETE);
        JsonNode waiting = imports.run(set(0, 50), "sirene", "sirene", "2026-02-01", COMPLETE);
        String id = waiting.at("/id").asString();
        imports.http()
                .post()
                .uri("/imports/{id}/cancel", id)
                .exchange()
                .expectStatus()
                .isAccepted();
        long deadline = System.nanoTime() + 30_000_000_000L;
        String state = "";
        while (!state.equals("cancelled") && System.nanoTime() < deadline) {
            state = imports.json(imports.http().get().uri("/imports/{id}", id), 200)
                    .at("/state")
                    .asString();
        }
        assertThat(state).isEqualTo("cancelled");
        assertThat(imports.count("select count(*) from enterprise where status = 'closed'"))
                .isZero();
        assertThat(imports.count("select count(*) from import_part")).isZero();
    }

    @Test
    void refusesAnOlderExtractAndAMixOfSampleAndReal() {
        String set = set(0, 3);
        run(set, "2026-02-01", COMPLETE);
        JsonNode older = imports.json(imports.request(set, "sirene", "sirene", "2026-01-01", Map.of()), 409);
        assertThat(older.at("/detail").asString()).contains("holds an extract of 2026-02-01");
        imports.json(imports.request(set, "sirene", "sirene", "2026-03-01", Map.of("sample", true)), 409);
        imports.json(imports.request(set, "list", "sirene", "2026-03-01", Map.of("list", "insertion-fr")), 409);
    }

    @Test
    void refusesOrdersThatCannotBe() {
        String set = set(0, 1);
        assertThat(field(set, "xlsx", "a", Map.of())).isEqualTo("format");
        assertThat(field(set, "sirene", "Not A Name", Map.of())).isEqualTo("dataset");
        assertThat(field(set, "sirene", "a", Map.of("territory", "wallonia"))).isEqualTo("territory");
        assertThat(field(set, "list", "a", Map.of("list", "nobody"))).isEqualTo("list");
        assertThat(field(set, "list", "a", Map.of("list", "generic"))).isEqualTo("list");
        assertThat(field("00000000-0000-0000-0000-000000000000", "sirene", "a", Map.of()))
                .isEqualTo("set");
    }

    @Test
    void aWrongFileFailsBeforeAnythingIsWritten() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("StockUniteLegale.csv", bytes("siren;denominationUniteLegale\n1;A\n"));
        files.put("StockEtablissement.csv", new Table(Table.ESTABLISHMENTS).bytes());
        JsonNode job = imports.run(imports.set(files), "sirene", "sirene", "2026-01-01", COMPLETE);
        assertThat(job.at("/state").asString()).isEqualTo("failed");
        assertThat(job.at("/message").asString())
                .startsWith("StockUniteLegale.csv: expected StockUniteLegale.csv with the columns siren");
        assertThat(count(job, "read")).isZero();

        files.remove("StockUniteLegale.csv");
        JsonNode missing = imports.run(imports.set(files), "sirene", "sirene", "2026-01-01", COMPLETE);
        assertThat(missing.at("/message").asString()).isEqualTo("set: expected one StockUniteLegale.csv, saw none");

        files.put("StockUniteLegale.csv", new Table(Table.UNITS).bytes());
        files.put("notes.txt", bytes("hello"));
        JsonNode unknown = imports.run(imports.set(files), "sirene", "sirene", "2026-01-01", COMPLETE);
        assertThat(unknown.at("/message").asString()).startsWith("notes.txt: expected StockUniteLegale*.csv");
        assertThat(imports.count("select count(*) from enterprise")).isZero();
    }

    @Test
    void withdrawsASampleAtOnceAndARealDatasetOnlyWhenConfirmed() {
        imports.run(set(0, 5), "sirene", "sample", "2026-01-01", Map.of("sample", true));
        run(set(5, 5), "2026-01-01", COMPLETE);
        JsonNode sample = imports.json(imports.http().delete().uri("/imports/datasets/sample"), 202);
        assertThat(count(imports.settled(sample.at("/id").asString()), "withdrawn"))
                .isEqualTo(5);
        assertThat(imports.count("select count(*) from enterprise where not withdrawn"))
                .isEqualTo(5);
        imports.json(imports.http().delete().uri("/imports/datasets/sample"), 404);
        imports.json(imports.http().delete().uri("/imports/datasets/sirene"), 409);
        JsonNode real = imports.json(imports.http().delete().uri("/imports/datasets/sirene?confirm=true"), 202);
        assertThat(count(imports.settled(real.at("/id").asString()), "withdrawn"))
                .isEqualTo(5);
        assertThat(imports.count("select count(*) from enterprise where not withdrawn"))
                .isZero();
    }

    @Test
    void theSameOrderUnderTheSameKeyIsOneJob() {
        String set = set(0, 1);
        String key = UUID.randomUUID().toString();
        var order = imports.request(set, "sirene", "sirene", "2026-01-01", Map.of());
        JsonNode first = imports.json(order.header("Idempotency-Key", key), 202);
        imports.settled(first.at("/id").asString());
        var again = imports.request(set, "sirene", "sirene", "2026-01-01", Map.of());
        JsonNode second = imports.json(again.header("Idempotency-Key", key), 202);
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(imports.count("select count(*) from import_job")).isEqualTo(1);
        var other = imports.request(set, "sirene", "sirene", "2026-02-01", Map.of());
        JsonNode reused = imports.json(other.header("Idempotency-Key", key), KEY_REUSED);
        assertThat(reused.at("/type").asString()).startsWith("urn:observatory:problem:");
        assertThat(imports.count("select count(*) from import_job")).isEqualTo(1);
    }

    @Test
    void metersCountWhatJobsCount() {
        double before = metered("added");
        double jobs = done();
        run(set(0, 7), "2026-01-01", COMPLETE);
        assertThat(metered("added") - before).isEqualTo(7);
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (done() == jobs && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(done() - jobs).isEqualTo(1);
        assertThat(meters.get("observatory.registry.import.running").gauge().value())
                .isZero();
    }

    private double metered(String outcome) {
        return meters.get("observatory.registry.import.rows")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    /** Jobs that ended well; there is no such counter before the first. */
    private double done() {
        return meters.find("observatory.registry.import.jobs").tag("state", "done").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void listsJobsNewestFirst() {
        String set = set(0, 1);
        for (int day = 1; day <= 3; day++) {
            run(set, "2026-01-0" + day, Map.of());
        }
        JsonNode first = imports.json(imports.http().get().uri("/imports?limit=2"), 200);
        assertThat(first.at("/total").asInt()).isEqualTo(3);
        assertThat(first.at("/items/0/extractDate").asString()).isEqualTo("2026-01-03");
        JsonNode rest = imports.json(
                imports.http()
                        .get()
                        .uri("/imports?limit=2&cursor={next}", first.at("/next").asString()),
                200);
        assertThat(rest.at("/items/0/extractDate").asString()).isEqualTo("2026-01-01");
        assertThat(rest.has("next")).isFalse();
    }

    private String field(String set, String format, String dataset, Map<String, Object> more) {
        return imports.json(imports.request(set, format, dataset, "2026-01-01", more), 400)
                .at("/field")
                .asString();
    }

    private JsonNode run(String set, String date, Map<String, Object> more) {
        JsonNode job = imports.run(set, "sirene", "sirene", date, more);
        assertThat(job.at("/state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }

    private static long count(JsonNode job, String what) {
        return job.at("/rows/" + what).asLong();
    }

    private String set(int from, int number) {
        Table units = new Table(Table.UNITS);
        for (int i = from; i < from + number; i++) {
            units.row(
                    "siren", siren(i), "denominationUniteLegale", "ASSO " + i, "categorieJuridiqueUniteLegale", "9220");
        }
        return imports.set(Map.of(
                "StockUniteLegale.csv", units.bytes(),
                "StockEtablissement.csv", new Table(Table.ESTABLISHMENTS).bytes()));
    }

    private static String siren(int i) {
        return luhn("%08d".formatted(i + 1));
    }
}
