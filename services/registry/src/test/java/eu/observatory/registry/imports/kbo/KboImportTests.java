package eu.observatory.registry.imports.kbo;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Identifier.Check;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class KboImportTests {

    private static final String ASSOCIATION = "1999.000.051";
    private static final String ID = "be-kbo-1999000051";

    @Autowired
    private ImportClient imports;

    private final Map<String, byte[]> files = new HashMap<>();

    @BeforeEach
    void emptyFiles() {
        imports.clear();
        files("", "", "", "", "");
    }

    @Test
    void putsTheFilesOfAnEnterpriseTogether() {
        files(
                line(ASSOCIATION, "AC", "000", "2", "017", "", "02-03-2009"),
                line("2.199.000.034", "01-04-2010", ASSOCIATION) + line("2.199.000.133", "01-04-2010", "0200.065.765"),
                line(ASSOCIATION, "2", "001", "Schrijnwerkerij De Brug")
                        + line(ASSOCIATION, "1", "1", "Menuiserie Le Pont")
                        + line("2.199.000.034", "1", "3", "L'Atelier"),
                line(
                        ASSOCIATION,
                        "REGO",
                        "",
                        "",
                        "7000",
                        "Bergen",
                        "Mons",
                        "Grote Markt",
                        "Grand-Place",
                        "1",
                        "2",
                        "",
                        ""),
                line(ASSOCIATION, "1", "2008", "43320", "SECO")
                        + line(ASSOCIATION, "6", "2008", "43320", "MAIN")
                        + line(ASSOCIATION, "1", "2025", "43320", "MAIN"));
        files.put(
                "contact.csv",
                bytes("\"EntityNumber\",\"EntityContact\",\"ContactType\",\"Value\"\n"
                        + line(ASSOCIATION, "ENT", "EMAIL", "info@lepont.example")
                        + line("2.199.000.034", "EST", "EMAIL", "atelier@lepont.example")));
        JsonNode job = run(null);
        assertThat(job.at("/rows/kept").asInt()).isEqualTo(1);
        assertThat(job.at("/rows/orphans").asInt()).isEqualTo(1);
        assertThat(job.at("/extractDate").asString()).isEqualTo("2026-01-04");
        Enterprise enterprise = imports.enterprise(ID);
        assertThat(enterprise.startedOn()).isEqualTo(LocalDate.of(2009, 3, 2));
        assertThat(enterprise.names())
                .containsExactly(
                        new Name("legal", "fr", "Menuiserie Le Pont"),
                        new Name("legal", "nl", "Schrijnwerkerij De Brug"));
        assertThat(enterprise.legalForm().family()).isEqualTo("association");
        assertThat(enterprise.activities())
                .contains(
                        new Activity("nacebel-2025", "43320", "nace-rev2:43.32", true),
                        new Activity("nacebel-2008", "43320", "nace-rev2:43.32", true))
                .hasSize(2);
        assertThat(enterprise.address())
                .isEqualTo(new Address("Grand-Place 1 bte 2", "7000", "Mons", "BE", "be-53053"));
        assertThat(enterprise.contact()).isEqualTo(new Contact("info@lepont.example", null, null));
        assertThat(enterprise.establishments()).singleElement().satisfies(place -> {
            assertThat(place.id()).isEqualTo("be-ebu-2199000034");
            assertThat(place.name()).isEqualTo("L'Atelier");
        });
    }

    @Test
    void readsTheFormToComeAndLeavesOutPersonsCompaniesAndPublicLaw() {
        files(
                line(ASSOCIATION, "AC", "000", "2", "008", "706", "02-03-2009")
                        + line("1999.000.125", "AC", "000", "1", "", "", "02-03-2009")
                        + line("1999.000.224", "AC", "000", "2", "014", "", "02-03-2009")
                        + line("1999.000.323", "AC", "000", "2", "116", "", "02-03-2009"),
                "",
                "",
                "",
                "");
        JsonNode job = run("2026-01-04");
        assertThat(job.at("/rows/leftOut").asInt()).isEqualTo(3);
        Enterprise enterprise = imports.enterprise(ID);
        assertThat(enterprise.legalForm().code()).isEqualTo("706");
        assertThat(enterprise.names())
                .as("without a name it is still an enterprise")
                .isEmpty();
    }

    @Test
    void marksFailedCheckDigitsAndWarnsOfOddPlaces() {
        files(
                line("1999.000.027", "AC", "000", "2", "017", "", "31-02-2009"),
                "",
                "",
                line("1999.000.027", "REGO", "", "", "B-70", "Nergens", "Nulle part", "", "", "", "", "", ""),
                "");
        JsonNode job = run("2026-01-04");
        assertThat(imports.enterprise("be-kbo-1999000027")
                        .identifiers()
                        .getFirst()
                        .check())
                .isEqualTo(Check.FAILED);
        assertThat(job.at("/rows/warnings").asInt()).isEqualTo(3);
        assertThat(job.at("/rows/rejected").asInt()).isZero();
    }

    @Test
    void refusesAnUpdateFileInPlaceOfAFullExtract() {
        files.put("meta.csv", bytes("\"Variable\",\"Value\"\n" + line("ExtractType", "update")));
        String set = imports.set(files);
        JsonNode job = imports.run(set, "kbo", "kbo", "2026-01-04", Map.of());
        assertThat(job.at("/state").asString()).isEqualTo("failed");
        assertThat(job.at("/message").asString()).isEqualTo("meta.csv: expected ExtractType full, saw update");
    }

    private JsonNode run(String date) {
        if (date == null) {
            files.put(
                    "meta.csv",
                    bytes("\"Variable\",\"Value\"\n" + line("SnapshotDate", "04-01-2026")
                            + line("ExtractType", "full")));
        }
        JsonNode job = imports.run(imports.set(files), "kbo", "kbo", date, Map.of());
        assertThat(job.at("/state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }

    private void files(
            String enterprises, String establishments, String denominations, String addresses, String activities) {
        put(
                "enterprise",
                "EnterpriseNumber,Status,JuridicalSituation,TypeOfEnterprise,JuridicalForm,JuridicalFormCAC,StartDate",
                enterprises);
        put("establishment", "EstablishmentNumber,StartDate,EnterpriseNumber", establishments);
        put("denomination", "EntityNumber,Language,TypeOfDenomination,Denomination", denominations);
        put(
                "address",
                "EntityNumber,TypeOfAddress,CountryNL,CountryFR,Zipcode,MunicipalityNL,MunicipalityFR,StreetNL,StreetFR,"
                        + "HouseNumber,Box,ExtraAddressInfo,DateStrikingOff",
                addresses);
        put("activity", "EntityNumber,ActivityGroup,NaceVersion,NaceCode,Classification", activities);
    }

    private void put(String name, String header, String lines) {
        files.put(name + ".csv", bytes(line(header.split(",")) + lines));
    }

    private static String line(String... cells) {
        return '"' + String.join("\",\"", cells) + "\"\n";
    }
}
