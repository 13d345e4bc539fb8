package eu.observatory.registry.imports.list;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static eu.observatory.registry.imports.Table.luhn;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import eu.observatory.registry.imports.Table;
import eu.observatory.registry.recognition.Assertion;
import eu.observatory.registry.recognition.Lens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ImportTest
class ListImportTests {

    private static final String SIREN = luhn("00000001");
    private static final String ID = "fr-siren-" + SIREN;
    private static final String INSERTION = "siret,siren,nic,kind,name,brand,website,lat,lon,created_at\n";
    private static final String GENERIC = "identifier,scheme,name,valid_from,valid_to,evidence\n";
    private static final Map<String, Object> RECOGNISED = Map.of(
            "list",
            "generic",
            "lens",
            "principles",
            "authority",
            "ess-wallonia",
            "rule",
            "be-recognised@2024",
            "complete",
            true);

    @Autowired
    private ImportClient imports;

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void keepsACompanyOnlyBecauseAListInTheSameSetNamesIt() {
        String first = luhn(SIREN + "0001");
        String list = INSERTION + first + "," + SIREN
                + ",,ACI,MENUISERIE,Le Pont,https://lepont.example,50.75,2.26,2019-12-05T14:37:56.609Z\n";
        String set = set(list);
        JsonNode stock = imports.run(set, "sirene", "sirene", "2026-01-01", Map.of());
        assertThat(stock.at("/rows/kept").asInt()).isEqualTo(1);
        JsonNode listed = imports.run(set, "list", "insertion-fr", "2026-01-01", Map.of("list", "insertion-fr"));
        assertThat(listed.at("/rows/changed").asInt()).isEqualTo(1);
        Enterprise enterprise = imports.enterprise(ID);
        assertThat(enterprise.names()).contains(new Name("brand", null, "Le Pont"));
        assertThat(enterprise.contact()).isEqualTo(new Contact(null, null, "https://lepont.example"));
        assertThat(enterprise.position().lat()).isEqualTo(50.75);
        assertThat(enterprise.assertions())
                .contains(new Assertion(
                        Lens.PRINCIPLES,
                        true,
                        "dreets",
                        "fr-insertion@2018",
                        LocalDate.of(2019, 12, 5),
                        null,
                        "approved insertion enterprise, kind ACI",
                        "insertion-fr",
                        LocalDate.of(2026, 1, 1)));
    }

    @Test
    void makesOneAssertionOfSeveralEstablishmentsAndTakesNoPlaceFromThem() {
        String list = INSERTION
                + luhn(SIREN + "0001") + ",,,ACI,A,,,50.75,2.26,2019-12-05\n"
                + luhn(SIREN + "0002") + ",,,EI,B,,,48.85,2.35,2020-01-06\n";
        String set = set(list);
        imports.run(set, "list", "insertion-fr", "2026-01-01", Map.of("list", "insertion-fr"));
        imports.run(set, "sirene", "sirene", "2026-01-01", Map.of());
        Enterprise enterprise = imports.enterprise(ID);
        assertThat(enterprise.position()).isNull();
        assertThat(enterprise.assertions())
                .filteredOn(assertion -> assertion.dataset().equals("insertion-fr"))
                .singleElement()
                .satisfies(assertion -> {
                    assertThat(assertion.evidence())
                            .isEqualTo(
                                    "approved insertion enterprise, kind ACI; approved insertion enterprise, kind EI");
                    assertThat(assertion.validFrom()).isEqualTo(LocalDate.of(2019, 12, 5));
                });
    }

    @Test
    void endsAnAssertionThatIsNoLongerListed() {
        String set = set(GENERIC + SIREN + ",fr-siren,A,2024-01-01,,decision 12\n" + luhn("00000002")
                + ",fr-siren,B,2024-01-01,,decision 13\n");
        imports.run(set, "sirene", "sirene", "2026-01-01", Map.of());
        imports.run(set, "list", "recognised", "2026-01-01", RECOGNISED);
        assertThat(standing()).isEqualTo("IN");
        JsonNode gone = imports.run(
                set(GENERIC + luhn("00000002") + ",fr-siren,B,2024-01-01,,decision 13\n"),
                "list",
                "recognised",
                "2026-02-01",
                RECOGNISED);
        assertThat(gone.at("/state").asString()).isEqualTo("awaiting-confirmation");
        imports.confirmed(gone.at("/id").asString());
        assertThat(standing()).isNotEqualTo("IN");
    }

    @Test
    void keepsWhomEssFranceListsEvenWhereANumberHasLostItsZeros() {
        String siren = luhn("01234567");
        String set = set(
                siren, "SIREN,Raison sociale,Famille\n" + Long.parseLong(siren) + ",A,Association\n12,Too short,\n");
        JsonNode job =
                imports.run(set, "list", "ess-france", "2026-01-01", Map.of("list", "ess-france", "complete", true));
        assertThat(job.at("/rows/kept").asInt()).isEqualTo(1);
        assertThat(job.at("/rows/rejected").asInt()).isEqualTo(1);
        imports.run(set, "sirene", "sirene", "2026-01-01", Map.of());
        Enterprise enterprise = imports.enterprise("fr-siren-" + siren);
        assertThat(enterprise.assertions())
                .filteredOn(assertion -> assertion.dataset().equals("ess-france"))
                .singleElement()
                .satisfies(assertion -> {
                    assertThat(assertion.lens()).isEqualTo(Lens.LEGAL_FORM);
                    assertThat(assertion.authority()).isEqualTo("ess-france");
                    assertThat(assertion.evidence()).isEqualTo("on the list of ESS France Association");
                });
        assertThat(enterprise.memberships())
                .filteredOn(membership -> membership.lens() == Lens.LEGAL_FORM)
                .singleElement()
                .satisfies(
                        membership -> assertThat(membership.standing().name()).isEqualTo("IN"));
    }

    @Test
    void readsTheBelgianListOfAgreedCooperativesAsAnyOther() {
        Map<String, Object> agreed = Map.of(
                "list", "generic", "lens", "legal-form", "authority", "cnc", "rule", "be-agreed-cooperative@2019");
        JsonNode job = imports.run(
                set(GENERIC + "1999.000.051,be-kbo,La Coop,2019-07-01,,royal decree\n"),
                "list",
                "agreed-cooperatives",
                "2026-01-01",
                agreed);
        assertThat(job.at("/state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(imports.count("""
                select count(*) from assertion where enterprise_id = 'be-kbo-1999000051' and authority = 'cnc'
                and lower(lens) in ('legal_form', 'legal-form') and valid_from = '2019-07-01'
                """)).isEqualTo(1);
    }

    @Test
    void rejectsLinesThatNameNobody() {
        JsonNode job = imports.run(
                set(GENERIC + "12,fr-siren,A,,,\n" + SIREN + ",lu-rcs,A,,,\n" + "1999.000.051,be-kbo,B,01/02/2024,,\n"),
                "list",
                "recognised",
                "2026-01-01",
                RECOGNISED);
        assertThat(job.at("/rows/rejected").asInt()).isEqualTo(2);
        assertThat(job.at("/rows/warnings").asInt()).isEqualTo(1);
        assertThat(job.at("/rows/kept").asInt()).isEqualTo(1);
    }

    private String standing() {
        return imports.enterprise(ID).memberships().stream()
                .filter(membership -> membership.lens() == Lens.PRINCIPLES)
                .map(membership -> membership.standing().name())
                .findFirst()
                .orElseThrow();
    }

    private String set(String list) {
        return set(SIREN, list);
    }

    private String set(String siren, String list) {
        Table units = new Table(Table.UNITS)
                .row("siren", siren, "denominationUniteLegale", "MENUISERIE", "categorieJuridiqueUniteLegale", "5710");
        Map<String, byte[]> files = new HashMap<>();
        files.put("StockUniteLegale.csv", units.bytes());
        files.put("StockEtablissement.csv", new Table(Table.ESTABLISHMENTS).bytes());
        files.put("list.csv", bytes(list));
        return imports.set(files);
    }
}
