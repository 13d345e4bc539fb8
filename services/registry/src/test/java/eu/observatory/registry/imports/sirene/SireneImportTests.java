package eu.observatory.registry.imports.sirene;

import static eu.observatory.registry.imports.Table.luhn;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Establishment;
import eu.observatory.registry.enterprise.Headcount;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import eu.observatory.registry.imports.Table;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class SireneImportTests {

    private static final String ONE = luhn("00000001");
    private static final String TWO = luhn("00000002");
    private static final String THREE = luhn("00000003");

    @Autowired
    private ImportClient imports;

    private final Table units = new Table(Table.UNITS);
    private final Table establishments = new Table(Table.ESTABLISHMENTS);

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void keepsAnAssociationWithItsSeat() {
        units.row(
                "siren", ONE,
                "denominationUniteLegale", "ATELIERS DU MARAIS",
                "sigleUniteLegale", "ADM",
                "categorieJuridiqueUniteLegale", "9220",
                "dateCreationUniteLegale", "2009-03-02",
                "identifiantAssociationUniteLegale", "W621001234",
                "trancheEffectifsUniteLegale", "11",
                "anneeEffectifsUniteLegale", "2023",
                "activitePrincipaleUniteLegale", "43.32A",
                "nomenclatureActivitePrincipaleUniteLegale", "NAFRev2",
                "nicSiegeUniteLegale", "00010",
                "etatAdministratifUniteLegale", "A");
        establishments
                .row(
                        "siren", ONE,
                        "siret", luhn(ONE + "0001"),
                        "numeroVoieEtablissement", "12",
                        "typeVoieEtablissement", "RUE",
                        "libelleVoieEtablissement", "DES ECLUSES",
                        "codePostalEtablissement", "62500",
                        "libelleCommuneEtablissement", "SAINT-OMER",
                        "codeCommuneEtablissement", "62765",
                        "etatAdministratifEtablissement", "A",
                        "coordonneeLambertAbscisseEtablissement", "648000",
                        "coordonneeLambertOrdonneeEtablissement", "7072000")
                .row("siren", ONE, "siret", luhn(ONE + "0002"), "etatAdministratifEtablissement", "F");
        String seat = luhn(ONE + "0001");
        // the seat is named by the last five digits of its number
        JsonNode job = run("2026-01-01");
        assertThat(job.get("rows").toString()).contains("\"kept\":1", "\"added\":1", "\"rejected\":0");
        Enterprise enterprise = imports.enterprise("fr-siren-" + ONE);
        assertThat(enterprise.names())
                .contains(new Name("legal", null, "ATELIERS DU MARAIS"), new Name("short", null, "ADM"));
        assertThat(enterprise.identifiers())
                .containsExactly(
                        new Identifier("fr-siren", ONE, Identifier.Check.PASSED),
                        new Identifier("fr-rna", "W621001234", Identifier.Check.NONE));
        assertThat(enterprise.legalForm().family()).isEqualTo("association");
        assertThat(enterprise.activities())
                .containsExactly(new Activity("naf-rev2", "43.32A", "nace-rev2:43.32", true));
        assertThat(enterprise.headcount()).isEqualTo(new Headcount(10, 19, 2023));
        assertThat(enterprise.establishments())
                .extracting(Establishment::id, Establishment::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("fr-siret-" + seat, Status.ACTIVE),
                        org.assertj.core.groups.Tuple.tuple("fr-siret-" + luhn(ONE + "0002"), Status.CLOSED));
    }

    private JsonNode run(String date) {
        return run(date, Map.of());
    }

    private JsonNode run(String date, Map<String, Object> more) {
        String set = imports.set(
                Map.of("StockUniteLegale.csv", units.bytes(), "StockEtablissement.csv", establishments.bytes()));
        JsonNode job = imports.run(set, "sirene", "sirene", date, more);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }
}
