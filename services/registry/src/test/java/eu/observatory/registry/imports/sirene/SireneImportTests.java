package eu.observatory.registry.imports.sirene;

import static eu.observatory.registry.imports.Table.luhn;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Establishment;
import eu.observatory.registry.enterprise.Headcount;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Position.Precision;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import eu.observatory.registry.imports.Table;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class SireneImportTests {

    private static final String ONE = luhn("00000001");
    private static final String TWO = luhn("00000002");
    private static final String SEAT = luhn(ONE + "0001");

    @Autowired
    private ImportClient imports;

    private final Table units = new Table(Table.UNITS);
    private Table establishments = new Table(Table.ESTABLISHMENTS);

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void keepsAnAssociationWithItsSeat() {
        unit(
                ONE,
                "denominationUniteLegale",
                "ATELIERS DU MARAIS",
                "sigleUniteLegale",
                "ADM",
                "dateCreationUniteLegale",
                "2009-03-02",
                "identifiantAssociationUniteLegale",
                "W621001234",
                "trancheEffectifsUniteLegale",
                "11",
                "anneeEffectifsUniteLegale",
                "2023",
                "activitePrincipaleUniteLegale",
                "43.32A",
                "nomenclatureActivitePrincipaleUniteLegale",
                "NAFRev2",
                "activitePrincipaleNAF25UniteLegale",
                "43.32Z",
                "nicSiegeUniteLegale",
                SEAT.substring(9));
        place(
                SEAT,
                "numeroVoieEtablissement",
                "12",
                "typeVoieEtablissement",
                "RUE",
                "libelleVoieEtablissement",
                "DES ECLUSES",
                "codePostalEtablissement",
                "62500",
                "libelleCommuneEtablissement",
                "SAINT-OMER",
                "codeCommuneEtablissement",
                "62765",
                "coordonneeLambertAbscisseEtablissement",
                "648000",
                "coordonneeLambertOrdonneeEtablissement",
                "7072000");
        place(luhn(ONE + "0002"), "etatAdministratifEtablissement", "F", "codeCommuneEtablissement", "59350");

        JsonNode job = run("2026-01-01");

        assertThat(job.at("/rows/added").asInt()).isEqualTo(1);
        assertThat(job.at("/rows/warnings").asInt()).isZero();
        Enterprise enterprise = imports.enterprise("fr-siren-" + ONE);
        assertThat(enterprise.startedOn()).isEqualTo(LocalDate.of(2009, 3, 2));
        assertThat(enterprise.names())
                .containsExactly(new Name("legal", null, "ATELIERS DU MARAIS"), new Name("short", null, "ADM"));
        assertThat(enterprise.identifiers())
                .containsExactly(
                        new Identifier("fr-siren", ONE, Identifier.Check.PASSED),
                        new Identifier("fr-rna", "W621001234", Identifier.Check.NONE));
        assertThat(enterprise.legalForm().family()).isEqualTo("association");
        assertThat(enterprise.activities())
                .containsExactly(
                        new Activity("naf-rev2", "43.32A", "nace-rev2:43.32", true),
                        new Activity("naf-2025", "43.32Z", "nace-rev2:43.32", true));
        assertThat(enterprise.headcount()).isEqualTo(new Headcount(10, 19, 2023));
        assertThat(enterprise.address())
                .isEqualTo(new Address("12 RUE DES ECLUSES", "62500", "SAINT-OMER", "FR", "fr-62765"));
        assertThat(enterprise.position().precision()).isEqualTo(Precision.ADDRESS);
        assertThat(enterprise.position().lat()).isCloseTo(50.75, Offset.offset(0.05));
        assertThat(enterprise.position().lon()).isCloseTo(2.26, Offset.offset(0.05));
        assertThat(enterprise.establishments()).hasSize(2);
        assertThat(enterprise.establishments())
                .filteredOn(Establishment::seat)
                .singleElement()
                .satisfies(seat -> assertThat(seat.id()).isEqualTo("fr-siret-" + SEAT));
        assertThat(enterprise.establishments())
                .filteredOn(place -> place.status() == Status.CLOSED)
                .hasSize(1);
    }

    @Test
    void leavesOutNaturalPersonsAndCompaniesWithoutAFlag() {
        unit(ONE, "categorieJuridiqueUniteLegale", "1000", "nomUniteLegale", "DUPONT");
        unit(TWO, "categorieJuridiqueUniteLegale", "5710", "denominationUniteLegale", "SAS SANS FLAG");
        unit(luhn("00000003"), "categorieJuridiqueUniteLegale", "5710", "economieSocialeSolidaireUniteLegale", "O");
        unit(luhn("00000004"), "nomUniteLegale", "DURAND");
        place(SEAT);
        JsonNode job = run("2026-01-01");
        assertThat(job.at("/rows/leftOut").asInt()).isEqualTo(3);
        assertThat(job.at("/rows/kept").asInt()).isEqualTo(1);
        assertThat(job.at("/rows/orphans").asInt()).isEqualTo(1);
        assertThat(imports.count("select count(*) from enterprise")).isEqualTo(1);
    }

    @Test
    void keepsHiddenValuesHiddenWhateverTheOtherFileSays() {
        unit(
                ONE,
                "statutDiffusionUniteLegale",
                "P",
                "denominationUniteLegale",
                "[ND]",
                "nicSiegeUniteLegale",
                SEAT.substring(9));
        place(
                SEAT,
                "libelleVoieEtablissement",
                "RUE CACHEE",
                "codePostalEtablissement",
                "62500",
                "codeCommuneEtablissement",
                "62765",
                "enseigne1Etablissement",
                "LE NOM CACHE",
                "coordonneeLambertAbscisseEtablissement",
                "648000",
                "coordonneeLambertOrdonneeEtablissement",
                "7072000");
        run("2026-01-01");
        Enterprise enterprise = imports.enterprise("fr-siren-" + ONE);
        assertThat(enterprise.masked()).isTrue();
        assertThat(enterprise.names()).isEmpty();
        assertThat(enterprise.address()).isEqualTo(new Address(null, null, null, "FR", "fr-62765"));
        assertThat(enterprise.toString()).doesNotContain("CACHE").doesNotContain("[ND]");
        assertThat(enterprise.position().precision())
                .as("only the centroid of the commune that the file itself shows")
                .isEqualTo(Precision.COMMUNE);
    }

    @Test
    void readsTheOldVintageAndTakesTheOnlyEstablishmentForTheSeat() {
        establishments = new Table(Table.OLD_ESTABLISHMENTS);
        unit(ONE, "denominationUniteLegale", "ANCIENNE");
        place(SEAT, "codeCommuneEtablissement", "62765", "libelleCommuneEtablissement", "SAINT-OMER");
        run("2022-01-01");
        Enterprise enterprise = imports.enterprise("fr-siren-" + ONE);
        assertThat(enterprise.address().commune()).isEqualTo("fr-62765");
        assertThat(enterprise.position().precision()).isEqualTo(Precision.COMMUNE);
    }

    @Test
    void placesMartiniqueByItsOwnProjection() {
        unit(ONE, "denominationUniteLegale", "MADININA");
        place(
                SEAT,
                "codeCommuneEtablissement",
                "97209",
                "coordonneeLambertAbscisseEtablissement",
                "708000",
                "coordonneeLambertOrdonneeEtablissement",
                "1615000");
        unit(TWO, "denominationUniteLegale", "AILLEURS");
        place(
                luhn(TWO + "0001"),
                "codeCommuneEtablissement",
                "97209",
                "coordonneeLambertAbscisseEtablissement",
                "648000",
                "coordonneeLambertOrdonneeEtablissement",
                "7072000");
        JsonNode job = run("2026-01-01");
        Enterprise enterprise = imports.enterprise("fr-siren-" + ONE);
        assertThat(enterprise.region()).isEqualTo("FRY2");
        assertThat(enterprise.position().lat()).isCloseTo(14.6, Offset.offset(0.05));
        assertThat(enterprise.position().lon()).isCloseTo(-61.07, Offset.offset(0.05));
        assertThat(job.at("/rows/warnings").asInt()).isEqualTo(1);
        assertThat(report(job)).contains("no point in the territory of commune 97209");
    }

    @Test
    void warnsOfFailedCheckDigitsAndRejectsUnreadableRows() {
        unit("000000019", "denominationUniteLegale", "FAUX CHIFFRE");
        unit("12", "denominationUniteLegale", "TROP COURT");
        unit(ONE, "denominationUniteLegale", "=cmd|' /C calc'!A0", "dateCreationUniteLegale", "=02/03/2009");
        unit(ONE, "denominationUniteLegale", "DEUX FOIS");
        units.line("trop,peu");
        JsonNode job = run("2026-01-01");
        assertThat(job.at("/rows/kept").asInt()).isEqualTo(2);
        assertThat(job.at("/rows/rejected").asInt()).isEqualTo(3);
        assertThat(job.at("/rows/warnings").asInt()).isEqualTo(2);
        assertThat(imports.enterprise("fr-siren-000000019")
                        .identifiers()
                        .getFirst()
                        .check())
                .isEqualTo(Identifier.Check.FAILED);
        assertThat(report(job).split("\r\n"))
                .containsExactly(
                        "severity,file,line,field,value,reason",
                        "warning,StockUniteLegale.csv,2,siren,000000019,check digit does not agree",
                        "reject,StockUniteLegale.csv,3,siren,12,not nine digits",
                        "warning,StockUniteLegale.csv,4,dateCreationUniteLegale,'=02/03/2009,not a date of the form yyyy-mm-dd",
                        "reject,StockUniteLegale.csv,5,siren," + ONE + ",this unit came before in the same file",
                        "reject,StockUniteLegale.csv,6,,\"trop,peu\",2 fields where the header has 21");
    }

    private void unit(String siren, String... cells) {
        units.row(with(
                cells,
                "siren",
                siren,
                "etatAdministratifUniteLegale",
                "A",
                "categorieJuridiqueUniteLegale",
                java.util.Arrays.asList(cells).contains("nomUniteLegale") ? "" : "9220"));
    }

    private void place(String siret, String... cells) {
        establishments.row(with(
                cells,
                "siren",
                siret.substring(0, 9),
                "siret",
                siret,
                "nic",
                siret.substring(9),
                "etatAdministratifEtablissement",
                "A"));
    }

    private static String[] with(String[] cells, String... defaults) {
        String[] all = java.util.Arrays.copyOf(defaults, defaults.length + cells.length);
        System.arraycopy(cells, 0, all, defaults.length, cells.length);
        return all;
    }

    private String report(JsonNode job) {
        return new String(
                imports.http()
                        .get()
                        .uri("/imports/{id}/report.csv", job.at("/id").asString())
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private JsonNode run(String date) {
        String set = imports.set(
                Map.of("StockUniteLegale.csv", units.bytes(), "StockEtablissement.csv", establishments.bytes()));
        JsonNode job = imports.run(set, "sirene", "sirene", date, Map.of());
        assertThat(job.at("/state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }
}
