package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Identifier.Check;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@RegistryTest
class IdentifierTests {

    private static final String ONE = "fr-siren-000000018";
    private static final String TWO = "be-kbo-1999000026";

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate backgroundTransactions;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void fill() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
        Facts numbered =
                Sample.numbered(association(ONE, "ATELIERS"), new Identifier("fr-rna", "W621001234", Check.NONE));
        intake.take(sirene(JANUARY), List.of(numbered, association("fr-siren-000000026", "ECLUSE")));
        intake.take(
                new Source("kbo", JANUARY, "kbo", true, false),
                List.of(Sample.belgian(TWO, "De Brug", "be-ebu-2199000034")));
    }

    @ParameterizedTest
    @CsvSource({
        "000 000 018, fr-siren-000000018, fr-siren, 000000018",
        "FR83000000018, fr-siren-000000018, fr-siren, 000000018",
        "000 000 018 00010, fr-siren-000000018, fr-siret, 00000001800010",
        "000 000 018 99999, fr-siren-000000018, fr-siren, 000000018",
        "W 621 001 234, fr-siren-000000018, fr-rna, W621001234",
        "BE 1999.000.026, be-kbo-1999000026, be-kbo, 1999000026",
        "1999000026, be-kbo-1999000026, be-kbo, 1999000026",
        "2.199.000.034, be-kbo-1999000026, be-ebu, 2199000034"
    })
    void findsWhoBearsANumber(String written, String id, String scheme, String value) {
        JsonNode found = find(written);
        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode item = found.at("/items/0");
        assertThat(item.get("type").asString()).isEqualTo("enterprise");
        assertThat(item.get("id").asString()).isEqualTo(id);
        assertThat(item.get("name").asString()).isNotBlank();
        assertThat(item.get("scheme").asString()).isEqualTo(scheme);
        assertThat(item.get("value").asString()).isEqualTo(value);
    }

    @Test
    void nobodyBearsIt() {
        assertThat(find("999999999").get("items")).isEmpty();
        intake.withdraw("kbo", 10);
        assertThat(find("1999000026").get("items")).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumber() {
        web.get()
                .uri("/identifiers/{written}", "menuiserie, Saint-Omer!")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("identifier");
    }

    @Test
    void indexesServeIt() {
        backgroundTransactions.executeWithoutResult(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            assertThat(plan(NumberedEnterprises.BY_NUMBER.replace(":bare", "'W621001234'")))
                    .contains("enterprise_number");
            assertThat(plan(NumberedEnterprises.BY_UNIT.replace(":unit", "'be-ebu-2199000034'")))
                    .contains("enterprise_unit");
        });
    }

    private String plan(String sql) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql.replace("order by id limit :most", ""))
                        .query(String.class)
                        .list());
    }

    private JsonNode find(String written) {
        return web.get()
                .uri("/identifiers/{written}", written)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
