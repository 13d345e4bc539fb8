package eu.observatory.registry.imports.organisation;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import eu.observatory.registry.imports.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class PublicBodyImportTests {

    private static final Map<String, Object> COMPLETE = Map.of("complete", true);
    private static final String COMMUNE = Table.luhn("00000071");
    private static final String CENTRE = Table.luhn("00000072");
    private static final String DEPARTMENT = Table.luhn("00000073");
    private static final String HIDDEN = Table.luhn("00000074");

    @Autowired
    private ImportClient imports;

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void publicBodiesOfSireneActWhereTheirFormSays() {
        JsonNode job = imports.run(french(), "sirene-organisations", "sirene-organisations", "2026-01-01", COMPLETE);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.at("/rows/added").asInt()).isEqualTo(3);
        assertThat(job.at("/rows/leftOut").asInt())
                .as("a company and a masked unit")
                .isEqualTo(2);
        assertThat(imports.count("select count(*) from enterprise")).isZero();
        JsonNode commune = organisation("fr-siren-" + COMMUNE);
        assertThat(commune.get("kinds").toString()).isEqualTo("[\"commune\"]");
        assertThat(commune.get("territories").toString()).isEqualTo("[\"fr-62765\"]");
        assertThat(commune.at("/legalForm/code").asString()).isEqualTo("7210");
        assertThat(commune.at("/labels/fr-62765").asString()).isEqualTo("Saint-Omer");
        assertThat(organisation("fr-siren-" + DEPARTMENT).get("territories").toString())
                .isEqualTo("[\"FRE12\"]");
        JsonNode found = imports.json(
                imports.http().get().uri("/organisations?commune=fr-62765&kind=commune&kind=social-welfare-centre"),
                200);
        assertThat(found.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void sameStockGivesEnterprisesToOneDatasetAndBodiesToAnother() {
        String set = french();
        imports.run(set, "sirene", "sirene", "2026-01-01", COMPLETE);
        imports.run(set, "sirene-organisations", "sirene-organisations", "2026-01-01", COMPLETE);
        assertThat(imports.count("select count(*) from organisation where id in (select id from enterprise)"))
                .isZero();
        imports.json(imports.request(set, "sirene-organisations", "sirene", "2026-01-01", COMPLETE), 409);
    }

    @Test
    void publicBodiesOfTheKboHaveNamesInTheirLanguages() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("enterprise.csv", bytes("""
                "EnterpriseNumber","Status","JuridicalSituation","TypeOfEnterprise","JuridicalForm","JuridicalFormCAC","StartDate"
                "1999.000.051","AC","000","2","411","","01-01-1977"
                "1999.000.150","AC","000","2","412","","01-01-1977"
                "1999.000.249","AC","000","2","017","","01-01-1977"
                """));
        files.put("establishment.csv", bytes("\"EstablishmentNumber\",\"StartDate\",\"EnterpriseNumber\"\n"));
        files.put("denomination.csv", bytes("""
                "EntityNumber","Language","TypeOfDenomination","Denomination"
                "1999.000.051","1","001","Ville de Mons"
                "1999.000.051","2","001","Stad Bergen"
                "1999.000.150","1","001","CPAS de Mons"
                """));
        files.put("address.csv", bytes("""
                "EntityNumber","TypeOfAddress","CountryNL","CountryFR","Zipcode","MunicipalityNL","MunicipalityFR",\
                "StreetNL","StreetFR","HouseNumber","Box","ExtraAddressInfo","DateStrikingOff"
                "1999.000.051","REGO","","","7000","Bergen","Mons","Grote Markt","Grand-Place","22","","",""
                "1999.000.150","REGO","","","7000","Bergen","Mons","Boekestraat","Rue de Bouzanton","1","","",""
                """));
        files.put(
                "activity.csv",
                bytes("\"EntityNumber\",\"ActivityGroup\",\"NaceVersion\",\"NaceCode\",\"Classification\"\n"));
        JsonNode job =
                imports.run(imports.set(files), "kbo-organisations", "kbo-organisations", "2026-01-01", COMPLETE);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.at("/rows/added").asInt()).isEqualTo(2);
        JsonNode commune = imports.json(
                imports.http().get().uri("/organisations/be-kbo-1999000051").header("Accept-Language", "nl"), 200);
        assertThat(commune.get("names").findValuesAsString("value")).containsExactly("Ville de Mons", "Stad Bergen");
        assertThat(commune.get("territories").toString()).isEqualTo("[\"be-53053\"]");
        assertThat(commune.at("/labels/be-53053").asString()).isEqualTo("Bergen");
    }

    @Test
    void realExtractOfTheKboHoldsItsCommunes() {
        assumeTrue(Files.isDirectory(Table.realFiles()), "the real files are not beside this checkout");
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("enterprise", "establishment", "denomination", "address", "activity")) {
            files.put(name + ".csv", Table.real("kbo/" + name + ".csv"));
        }
        JsonNode job =
                imports.run(imports.set(files), "kbo-organisations", "kbo-organisations", "2024-09-01", COMPLETE);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(imports.count("select count(*) from organisation where 'commune' = any(kinds)"))
                .isEqualTo(503);
    }

    @Test
    void everyFormOfTheTableIsOneOfTheOfficialLists() {
        assumeTrue(Files.isDirectory(Table.realFiles()), "the real files are not beside this checkout");
        String french = new String(Table.real("codes/insee_categories_juridiques_niv3.csv"), StandardCharsets.UTF_8);
        String belgian = new String(Table.real("kbo/code.csv"), StandardCharsets.UTF_8);
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            String[] cells = row.split(",");
            if (cells[0].equals("fr-cj")) {
                assertThat(french).contains("\n" + cells[1] + ",");
            } else {
                assertThat(belgian).contains("\"JuridicalForm\",\"" + cells[1] + "\",\"FR\"");
            }
        });
    }

    private static List<String> rows() {
        try (var file = PublicBodies.class.getResourceAsStream("/imports/public-bodies.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private String french() {
        Table units = new Table(Table.UNITS);
        unit(units, COMMUNE, "COMMUNE DE SAINT-OMER", "7210", "O");
        unit(units, CENTRE, "CCAS DE SAINT-OMER", "7361", "O");
        unit(units, DEPARTMENT, "DEPARTEMENT DU PAS-DE-CALAIS", "7220", "O");
        unit(units, HIDDEN, "[ND]", "8420", "P");
        unit(units, Table.luhn("00000075"), "MENUISERIE", "5710", "O");
        Table places = new Table(Table.ESTABLISHMENTS);
        for (String siren : List.of(COMMUNE, CENTRE, DEPARTMENT)) {
            places.row(
                    "siren",
                    siren,
                    "siret",
                    Table.luhn(siren + "0001"),
                    "statutDiffusionEtablissement",
                    "O",
                    "etablissementSiege",
                    "true",
                    "codePostalEtablissement",
                    "62500",
                    "libelleCommuneEtablissement",
                    "SAINT-OMER",
                    "codeCommuneEtablissement",
                    "62765",
                    "etatAdministratifEtablissement",
                    "A");
        }
        return imports.set(Map.of("StockUniteLegale.csv", units.bytes(), "StockEtablissement.csv", places.bytes()));
    }

    private static void unit(Table units, String siren, String name, String category, String diffusion) {
        units.row(
                "siren",
                siren,
                "statutDiffusionUniteLegale",
                diffusion,
                "etatAdministratifUniteLegale",
                "A",
                "denominationUniteLegale",
                name,
                "categorieJuridiqueUniteLegale",
                category);
    }

    private JsonNode organisation(String id) {
        return imports.json(imports.http().get().uri("/organisations/{id}", id), 200);
    }
}
