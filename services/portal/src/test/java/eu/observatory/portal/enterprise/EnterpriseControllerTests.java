package eu.observatory.portal.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.state.Contact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class EnterpriseControllerTests {

    private final Reader reader;
    private final RecordedGateway gateway;

    @Autowired
    EnterpriseControllerTests(Reader reader, RecordedGateway gateway) {
        this.reader = reader;
        this.gateway = gateway;
    }

    @Test
    void showsBothLensesWithTheirReasonsAndWhoSaysSo() {
        assertThat(page("fr", "fr-siren-000000018"))
                .contains("Par la forme juridique")
                .contains("Par la pratique des principes")
                .contains("Les sources se contredisent")
                .contains("Conventionnée comme structure d’insertion")
                .contains("DREETS")
                .contains("du 5 décembre 2019")
                .contains("au 31 décembre 2027")
                .contains("fr-insertion@2018");
    }

    @Test
    void marksSamplesAndWhereEachFieldComesFrom() {
        assertThat(page("en", "fr-siren-000000018"))
                .contains("This enterprise is invented")
                .contains("Demonstration set")
                .contains("CC0-1.0")
                .contains("centre of the municipality")
                .contains("check digits right")
                .contains("10 to 19 employees")
                .contains("href=\"/api/enterprises/fr-siren-000000018\"");
    }

    @Test
    void hintsAtWhatMayBeTheSameEnterprise() {
        assertThat(page("en", "fr-siren-000000018"))
                .contains("Perhaps the same enterprise")
                .contains("href=\"/en/enterprises/be-kbo-1999000027\"")
                .contains("likeness 83%");
        gateway.tell("/api/enterprises/fr-siren-000000018/duplicates", 200, """
                {"items":[{"first":{"id":"fr-siren-000000018"},"second":{"id":"x"},"decision":"different"}],"total":1}""");
        assertThat(page("en", "fr-siren-000000018")).doesNotContain("Perhaps the same");
    }

    @Test
    void tellsWhatItOffersAndWhereItBelongs() {
        assertThat(page("en", "fr-siren-000000018"))
                .contains("href=\"/en/search?skill=skill:joinery\"")
                .contains("href=\"/en/search?equipment=equipment:cnc-router\"")
                .contains("href=\"/en/organisations/be-kbo-0419999904\"")
                .contains("Fédération exemple des entreprises sociales")
                .contains("since 1 March 2021")
                .contains("href=\"/en/organisations/fr-siren-000000018\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "be"})
    void readsTheStateThatTheRegistryPublishes(String country) throws IOException {
        var example = Path.of(
                System.getProperty("observatory.docs"),
                "events",
                "examples",
                "registry.enterprises." + country + ".json");
        gateway.tell("/api/enterprises/x", 200, Files.readString(example));
        assertThat(page("de", "x")).contains("43.32").contains("Vorführdatensatz");
    }

    @Test
    void tellsWhatChangedFromWhatToWhat() {
        assertThat(page("en", "fr-siren-000000018"))
                .contains("2 January 2026")
                .contains("<del>at least: 6, at most: 9</del>")
                .contains("<ins>at least: 10, at most: 19, year: 2023</ins>");
    }

    @Test
    void callsTheUnknownUnknown() {
        assertThat(page("en", "be-kbo-1999000027"))
                .contains("check digits wrong in the source")
                .contains("it cannot be settled")
                .contains("Nobody has said anything")
                .contains("<html lang=\"en\"");
    }

    @Test
    void showsARuleNobodyTranslatedByItsCode() {
        gateway.tell("/api/enterprises/x", 200, """
                {"id":"x","names":[{"kind":"legal","value":"X"}],"provenance":[{"field":"novelty","dataset":"new","licence":"CC0-1.0"}],
                 "memberships":[{"lens":"legal-form","standing":"in","reasons":["zz-rule/part@2031"]}],"unheardOf":{"a":1}}""");
        assertThat(page("en", "x"))
                .contains("zz-rule/part@2031")
                .contains("novelty")
                .contains("version of 2031");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "https://", "http://a b", "\\\\x"})
    void linksOnlyToWebAddresses(String website) {
        assertThat(new Contact(null, null, website).link()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><img src=x>", "${7*7}", "__${7*7}__", "</title><svg onload=1>"})
    void showsHostileTextAsText(String text) {
        var value = JsonMapper.shared().writeValueAsString(text);
        gateway.tell("/api/enterprises/x", 200, """
                {"id":"x","country":"FR","status":%1$s,"sample":true,"names":[{"kind":%1$s,"value":%1$s},{"kind":"legal","language":%1$s,"value":"b"}],
                 "identifiers":[{"scheme":%1$s,"value":%1$s,"check":%1$s}],"legalForm":{"scheme":"s","code":%1$s,"family":%1$s},
                 "activities":[{"scheme":%1$s,"code":%1$s,"nace":%1$s,"main":true}],"address":{"street":%1$s,"postCode":%1$s,"locality":%1$s,"country":%1$s,"commune":%1$s},
                 "nuts":[%1$s],"establishments":[{"id":%1$s,"name":%1$s,"seat":true,"activities":[]}],"contact":{"email":%1$s,"phone":%1$s,"website":%1$s},
                 "texts":[{"kind":%1$s,"language":%1$s,"value":%1$s,"original":true}],
                 "assertions":[{"lens":"principles","holds":true,"authority":%1$s,"rule":%1$s,"evidence":%1$s,"dataset":%1$s}],
                 "memberships":[{"lens":"principles","standing":%1$s,"contested":true,"reasons":[%1$s]}],
                 "provenance":[{"field":%1$s,"dataset":%1$s,"licence":%1$s}]}""".formatted(value));
        assertThat(page("fr", "x"))
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .doesNotContain("<svg onload")
                .doesNotContain(">49<")
                .doesNotContain("_49_");
    }

    private String page(String language, String id) {
        return reader.page("/" + language + "/enterprises/" + id);
    }
}
