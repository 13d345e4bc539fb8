package eu.observatory.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Position.Precision;
import eu.observatory.registry.recognition.Lens;
import eu.observatory.registry.recognition.Membership;
import eu.observatory.registry.recognition.Membership.Standing;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Slices of the real files, where they lie beside the checkout; skipped without them. */
@ImportTest
class RealFilesTests {

    private static final Map<String, Object> COMPLETE = Map.of("complete", true);

    @Autowired
    private ImportClient imports;

    @BeforeEach
    void beginEmptyWithTheFiles() {
        assumeTrue(Files.isDirectory(Table.realFiles()), "the real files are not beside this checkout");
        imports.clear();
    }

    @Test
    void importsTheFrenchStockWithItsList() {
        String set =
                set("sirene/StockUniteLegale.csv", "sirene/StockEtablissement.csv", "sirene/insertion_enterprises.csv");
        JsonNode list = imports.run(
                set, "list", "insertion-fr", "2020-12-18", Map.of("list", "insertion-fr", "complete", true));
        assertThat(list.at("/state").asString()).isEqualTo("done");
        assertThat(list.at("/rows/read").asInt()).isEqualTo(807);
        assertThat(list.at("/rows/kept").asInt()).isEqualTo(743);

        JsonNode stock = imports.run(set, "sirene", "sirene", "2026-02-01", COMPLETE);
        assertThat(stock.at("/state").asString()).isEqualTo("done");
        assertThat(stock.at("/rows/read").asInt()).isEqualTo(3_043);
        assertThat(stock.at("/rows/orphans").asInt()).isEqualTo(196);
        assertThat(stock.at("/rows/added").asLong()).isEqualTo(imports.count("select count(*) from enterprise"));
        assertThat(
                        imports.count(
                                "select count(*) from enterprise where state -> 'assertions' @> '[{\"rule\":\"fr-insertion@2018\"}]'"))
                .isEqualTo(743);

        inByPrinciples("411415029", "CHENELET INSERTION", "Bonningues-lès-Calais", "FRE12", 50.893752);
        inByPrinciples("494837735", "ACTIV CITES", "Mazingarbe", "FRE12", 50.469709);
        inByPrinciples("751870494", "LA COLLECTERIE", "Montreuil", "FR106", 48.86502399999999);
    }

    /** A list says so under the principles; of their legal form these files say nothing. */
    private void inByPrinciples(String siren, String name, String locality, String nuts, double lat) {
        Enterprise enterprise = imports.enterprise("fr-siren-" + siren);
        assertThat(enterprise.names().getFirst().value()).isEqualTo(name);
        assertThat(enterprise.address().locality()).isEqualTo(locality);
        assertThat(enterprise.nuts()).contains(nuts);
        assertThat(enterprise.position().lat()).isEqualTo(lat);
        assertThat(enterprise.position().precision()).isEqualTo(Precision.ADDRESS);
        assertThat(enterprise.memberships())
                .extracting(Membership::lens, Membership::standing)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Lens.LEGAL_FORM, Standing.UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple(Lens.PRINCIPLES, Standing.IN));
        assertThat(enterprise.assertions())
                .anySatisfy(assertion -> assertThat(assertion.evidence()).contains("kind ACI"));
    }

    @Test
    void importsTheBelgianExtractAndItAgainWithoutAnyChange() {
        String set = set(
                "kbo/enterprise.csv",
                "kbo/establishment.csv",
                "kbo/denomination.csv",
                "kbo/address.csv",
                "kbo/activity.csv",
                "kbo/code.csv");
        JsonNode job = imports.run(set, "kbo", "kbo", "2024-09-01", COMPLETE);
        assertThat(job.at("/state").asString()).isEqualTo("done");
        assertThat(job.at("/rows/read").asInt()).isEqualTo(2_468 + 40 + 2_508 + 2_468 + 3_127);
        assertThat(job.at("/rows/kept").asInt()).isEqualTo(237);
        assertThat(imports.count("select count(*) from enterprise where state -> 'legalForm' ->> 'code' = '017'"))
                .isEqualTo(50);
        assertThat(imports.count("select count(*) from enterprise where state -> 'legalForm' ->> 'code' = '706'"))
                .isEqualTo(39);
        assertThat(imports.count("select count(*) from enterprise where state -> 'names' = '[]'"))
                .as("an enterprise without a name is still an enterprise")
                .isPositive();

        JsonNode again = imports.run(set, "kbo", "kbo", "2024-09-01", COMPLETE);
        assertThat(again.at("/rows/unchanged").asInt()).isEqualTo(237);
        assertThat(imports.count("select count(*) from enterprise_revision")).isEqualTo(237);
    }

    private String set(String... files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String file : files) {
            contents.put(file.substring(file.indexOf('/') + 1), Table.real(file));
        }
        return imports.set(contents);
    }
}
