package eu.observatory.registry.imports.profile;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static eu.observatory.registry.imports.Table.luhn;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Text;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import eu.observatory.registry.imports.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class ProfileImportTests {

    private static final String SIREN = luhn("00000001");
    private static final String OTHER = luhn("00000002");
    private static final String ID = "fr-siren-" + SIREN;
    private static final String FEDERATION = "be-kbo-0419999904";
    private static final String HEADER = "identifier,scheme,language,skills,equipment,affiliations,presentation_fr,"
            + "presentation_nl,references_de,website,email,phone\n";

    @Autowired
    private ImportClient imports;

    @BeforeEach
    void begin() {
        imports.clear();
    }

    @Test
    void completesWhatTheRegisterSaysByCodesIdsAndLabelsInAnyLanguage() {
        register();
        JsonNode job = run(
                SIREN + ",fr-siren,nl,office-cleaning|skill:joinery| ramen WASSEN |Büroreinigung,Camionnette,"
                        + FEDERATION + "@2019-01-01..|" + ID + ",Bonjour,Goeiedag,Referenzen,https://a.example,"
                        + "info@a.example,+32 65 12 34 56\n",
                "2026-01-01");
        assertThat(job.at("/rows/warnings").asInt()).isZero();
        Enterprise enterprise = imports.enterprise(ID);
        assertThat(enterprise.skills())
                .containsExactly("skill:joinery", "skill:office-cleaning", "skill:window-cleaning");
        assertThat(enterprise.equipment()).containsExactly("equipment:van");
        assertThat(enterprise.affiliations())
                .containsExactly(
                        new Affiliation(FEDERATION, LocalDate.of(2019, 1, 1), null), new Affiliation(ID, null, null));
        assertThat(enterprise.texts())
                .containsExactlyInAnyOrder(
                        new Text("presentation", "fr", "Bonjour", false),
                        new Text("presentation", "nl", "Goeiedag", true),
                        new Text("references", "de", "Referenzen", false));
        assertThat(enterprise.contact())
                .isEqualTo(new Contact("info@a.example", "+32 65 12 34 56", "https://a.example"));
        assertThat(enterprise.provenance())
                .anySatisfy(credit -> assertThat(credit.dataset()).isEqualTo("network"));
    }

    @Test
    void warnsOfUnknownWordsWithTheNearestKnownOne() {
        register();
        JsonNode job = run(
                SIREN + ",fr-siren,es,office cleanning|quantum teleportation,,be-kbo-12|" + FEDERATION
                        + "@2019-02-30..,,,,www.a.example,nobody,call me\n",
                "2026-01-01");
        assertThat(job.at("/rows/rejected").asInt()).isZero();
        assertThat(report(job))
                .contains(
                        "warning,profiles.csv,2,skills,office cleanning,\"not known, left out; the nearest is skill:office-cleaning\"",
                        "warning,profiles.csv,2,skills,quantum teleportation,\"not known, left out; GET /concepts?scheme=skill lists them\"",
                        "warning,profiles.csv,2,affiliations,be-kbo-12,not like be-kbo-0419999904@2019-01-01..2024-12-31: left out",
                        "warning,profiles.csv,2,email,nobody,no mail address: left out");
        assertThat(job.at("/rows/warnings").asInt()).isEqualTo(8);
        assertThat(imports.enterprise(ID).skills()).isEmpty();
    }

    @Test
    void rejectsLinesThatNameNobodyOrSomebodyTwice() {
        register();
        String line = SIREN + ",fr-siren,,joinery,,,,,,,,\n";
        JsonNode job =
                run(line + line + "12,fr-siren,,joinery,,,,,,,,\n" + SIREN + ",lu-rcs,,,,,,,,,,\n", "2026-01-01");
        assertThat(job.at("/rows/rejected").asInt()).isEqualTo(3);
        assertThat(job.at("/rows/kept").asInt()).isEqualTo(1);
    }

    @Test
    void changesNothingTheSecondTimeAndForgetsWhatACompleteFileNoLongerHas() {
        register();
        String first = SIREN + ",fr-siren,,joinery,,,,,,,,\n";
        String both = first + OTHER + ",fr-siren,,masonry,,,,,,,,\n";
        run(both, "2026-01-01");
        JsonNode again = run(both, "2026-01-01");
        assertThat(again.at("/rows/unchanged").asInt()).as(again.toString()).isEqualTo(2);
        JsonNode waiting = ask(first, "2026-02-01", Map.of("complete", true));
        assertThat(waiting.at("/state").asString()).as("half of them gone").isEqualTo("awaiting-confirmation");
        imports.confirmed(waiting.at("/id").asString());
        assertThat(imports.enterprise("fr-siren-" + OTHER).skills()).isEmpty();
        assertThat(imports.enterprise("fr-siren-" + OTHER).status().name()).isEqualTo("ACTIVE");
        assertThat(imports.enterprise(ID).skills()).containsExactly("skill:joinery");
    }

    @Test
    void waitsForTheRegisterToBringTheEnterprise() {
        run(SIREN + ",fr-siren,,joinery,,,,,,,,\n", "2026-01-01");
        assertThat(imports.count("select count(*) from enterprise")).isZero();
        register();
        assertThat(imports.enterprise(ID).skills()).containsExactly("skill:joinery");
    }

    private void register() {
        Table units = new Table(Table.UNITS);
        for (String siren : List.of(SIREN, OTHER)) {
            units.row("siren", siren, "denominationUniteLegale", "ATELIER", "categorieJuridiqueUniteLegale", "9220");
        }
        String set = imports.set(Map.of(
                "StockUniteLegale.csv", units.bytes(),
                "StockEtablissement.csv", new Table(Table.ESTABLISHMENTS).bytes()));
        imports.run(set, "sirene", "sirene", "2026-01-01", Map.of());
    }

    private JsonNode run(String lines, String date) {
        JsonNode job = ask(lines, date, Map.of());
        assertThat(job.at("/state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }

    private JsonNode ask(String lines, String date, Map<String, Object> more) {
        String set = imports.set(Map.of("profiles.csv", bytes(HEADER + lines)));
        return imports.run(set, "profile", "network", date, more);
    }

    private String report(JsonNode job) {
        return new String(
                imports.http()
                        .get()
                        .uri("/imports/{id}/report.csv", job.at("/id").asString())
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);
    }
}
