package eu.observatory.registry.imports.organisation;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class OrganisationImportTests {

    private static final String HEADER =
            "id,scheme,identifier,kinds,country,name_fr,name_nl,short,legal_form,started_on,closed_on,street,post_code,"
                    + "locality,commune,territories,parent,successors,affiliations,website,email,phone\n";
    private static final String FEDERATION =
            ",be-kbo,1999.000.150,federation|employers-body,,Fédération exemple,Voorbeeldfederatie,FEX,017,1999-05-01,,"
                    + "Rue Haute 1,5000,Namur,,BE3,,,,https://fex.example,info@fex.example,+32 81 00 00 00\n";
    private static final String OPERATOR = "6f1a7c52-1f0e-4d7c-9d55-2b9d1c0e7a11,,,training-operator,BE,"
            + "Centre de formation exemple,,,,,,,,,be-53053,be-53053|BE323,be-kbo-1999000150,,"
            + "be-kbo-1999000150@2020-01-01..,,,\n";
    private static final String OPERATOR_ID = "6f1a7c52-1f0e-4d7c-9d55-2b9d1c0e7a11";

    @Autowired
    private ImportClient imports;

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void rowsBecomeOrganisations() {
        JsonNode job = run(FEDERATION + OPERATOR, "2026-01-01");
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.at("/rows/added").asInt()).isEqualTo(2);
        assertThat(job.at("/rows/warnings").asInt()).isZero();
        JsonNode federation = organisation("be-kbo-1999000150");
        assertThat(federation.get("kinds").toString()).isEqualTo("[\"federation\",\"employers-body\"]");
        assertThat(federation.at("/names/1/language").asString()).isEqualTo("nl");
        assertThat(federation.at("/names/2/kind").asString()).isEqualTo("short");
        assertThat(federation.at("/legalForm/family").asString()).isEqualTo("association");
        assertThat(federation.at("/address/commune").asString())
                .as("by its post code")
                .isEqualTo("be-92094");
        assertThat(federation.at("/contact/email").asString()).isEqualTo("info@fex.example");
        JsonNode operator = organisation(OPERATOR_ID);
        assertThat(operator.get("territories").toString()).isEqualTo("[\"be-53053\",\"BE323\"]");
        assertThat(operator.at("/parent").asString()).isEqualTo("be-kbo-1999000150");
        assertThat(operator.at("/affiliations/0/from").asString()).isEqualTo("2020-01-01");
        assertThat(operator.at("/affiliations/0").has("to")).isFalse();
        assertThat(operator.at("/labels/be-kbo-1999000150").asString()).isEqualTo("Fédération exemple");
    }

    @Test
    void sameFileAgainChangesNothing() {
        run(FEDERATION + OPERATOR, "2026-01-01");
        JsonNode again = run(FEDERATION + OPERATOR, "2026-02-01");
        assertThat(again.at("/rows/unchanged").asInt()).isEqualTo(2);
        assertThat(imports.count("select count(*) from organisation_revision")).isEqualTo(2);
    }

    @Test
    void completeFileClosesWhatItNoLongerHoldsOnceThatIsConfirmed() {
        run(FEDERATION + OPERATOR, "2026-01-01");
        JsonNode job = run(FEDERATION, "2026-02-01");
        assertThat(job.get("state").asString()).isEqualTo("awaiting-confirmation");
        JsonNode done = imports.confirmed(job.get("id").asString());
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.at("/rows/closed").asInt()).isEqualTo(1);
        assertThat(organisation(OPERATOR_ID).get("status").asString()).isEqualTo("closed");
    }

    @Test
    void rowsThatTellTooLittleAreRejectedWithTheirLine() {
        JsonNode job = run(
                ",be-kbo,1999000150,club,,Sans genre,,,,,,,,,,,,,,,,\n"
                        + ",be-kbo,12,federation,,Sans numéro,,,,,,,,,,,,,,,,\n"
                        + ",,,federation,BE,Sans identité,,,,,,,,,,,,,,,,\n"
                        + OPERATOR_ID + ",,,federation,,Sans pays,,,,,,,,,,,,,,,,\n"
                        + OPERATOR_ID + ",,,federation,BE,,,,,,,,,,,,,,,,,\n"
                        + OPERATOR_ID + ",be-kbo,1999000150,federation,,Deux identités,,,,,,,,,,,,,,,,\n"
                        + FEDERATION
                        + FEDERATION,
                "2026-01-01");
        assertThat(job.at("/rows/rejected").asInt()).isEqualTo(7);
        assertThat(job.at("/rows/added").asInt()).isEqualTo(1);
        assertThat(report(job))
                .contains(
                        "reject,organisations.csv,2,kinds,club,",
                        "reject,organisations.csv,3,identifier,12,",
                        "reject,organisations.csv,4,id,,",
                        "reject,organisations.csv,5,country,,",
                        "reject,organisations.csv,6,name_fr,,",
                        "reject,organisations.csv,7,id," + OPERATOR_ID,
                        "reject,organisations.csv,9,identifier,be-kbo-1999000150,");
    }

    @Test
    void cellsThatCannotBeAreLeftOutWithAWarning() {
        JsonNode job = run(
                ",be-kbo,1999.000.151,federation,,Fédération,,,17,May 1999,,,,,Namur,Namur|BE3,nobody,x|,"
                        + "be-kbo-1999000249@2020,ftp://fex.example,info at fex,call us\n",
                "2026-01-01");
        assertThat(job.at("/rows/added").asInt()).isEqualTo(1);
        assertThat(report(job))
                .contains(
                        "check digits do not agree",
                        ",legal_form,",
                        ",started_on,",
                        ",commune,",
                        ",territories,",
                        ",parent,",
                        ",successors,",
                        ",affiliations,",
                        ",website,",
                        ",email,",
                        ",phone,");
        JsonNode left = organisation("be-kbo-1999000151");
        assertThat(left.get("territories").toString()).isEqualTo("[\"BE3\"]");
        assertThat(left.has("contact")).isFalse();
        assertThat(left.at("/identifiers/0/check").asString()).isEqualTo("failed");
    }

    @Test
    void wrongFileAndDatasetOfARegisterAreRefused() {
        JsonNode wrong = imports.run(
                imports.set(Map.of("organisations.csv", bytes("name,kind\nA,B\n"))),
                "organisations",
                "bodies",
                "2026-01-01",
                Map.of());
        assertThat(wrong.get("state").asString()).isEqualTo("failed");
        assertThat(wrong.get("message").asString()).contains("scheme, identifier, kinds");
        run(FEDERATION, "2026-01-01");
        imports.json(
                imports.request(
                        imports.set(Map.of("list.csv", bytes("identifier\n"))),
                        "list",
                        "bodies",
                        "2026-01-01",
                        Map.of("list", "insertion-fr")),
                409);
    }

    @Test
    void withdrawnDatasetLeavesNoOrganisation() {
        run(FEDERATION + OPERATOR, "2026-01-01");
        JsonNode job = imports.json(imports.http().delete().uri("/imports/datasets/bodies?confirm=true"), 202);
        assertThat(imports.settled(job.get("id").asString())
                        .at("/rows/withdrawn")
                        .asInt())
                .isEqualTo(2);
        assertThat(imports.count("select count(*) from organisation where not withdrawn"))
                .isZero();
    }

    private JsonNode run(String rows, String date) {
        return imports.run(
                imports.set(Map.of("organisations.csv", bytes(HEADER + rows))),
                "organisations",
                "bodies",
                date,
                Map.of("complete", true));
    }

    private JsonNode organisation(String id) {
        return imports.json(imports.http().get().uri("/organisations/{id}", id), 200);
    }

    private String report(JsonNode job) {
        return imports.http()
                .get()
                .uri("/imports/{id}/report.csv", job.get("id").asString())
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
