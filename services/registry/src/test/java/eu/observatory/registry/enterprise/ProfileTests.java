package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.FEBRUARY;
import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.addition;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static eu.observatory.registry.enterprise.Sample.telling;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.EventSchemas;
import eu.observatory.platform.web.Language;
import eu.observatory.platform.web.Page;
import eu.observatory.registry.RegistryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class ProfileTests {

    private static final String ONE = "fr-siren-000000018";
    private static final String TWO = "fr-siren-000000026";
    private static final String FEDERATION = "be-kbo-0419999904";
    private static final String UNION = "8d0a4a1e-9f0b-4c43-a7d1-0c2f5a3b6e70";
    private static final LocalDate JOINED = LocalDate.of(2019, 5, 1);

    @Autowired
    private Intake intake;

    @Autowired
    private Register register;

    @Autowired
    private Members members;

    @Autowired
    private EnterprisePublication publication;

    @Autowired
    private WebTestClient web;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
        intake.take(sirene(JANUARY), List.of(association(ONE, "ATELIERS"), association(TWO, "ECLUSE")));
    }

    @Test
    void whatEachSourceKnowsAddsUpAndIsOwedToIt() {
        tell("network", skilled("skill:welding", "skill:joinery"));
        tell("province", skilled("skill:joinery", "skill:masonry"));
        tell("silent", skilled("skill:welding"));

        assertThat(stored().skills()).containsExactly("skill:joinery", "skill:masonry", "skill:welding");
        assertThat(stored().provenance())
                .filteredOn(credit -> credit.field().equals("skills"))
                .extracting(Provenance::dataset)
                .containsExactly("network", "province");
    }

    @Test
    void firstSourceThatNamesAnOrganisationTellsFromWhen() {
        Affiliation former = new Affiliation(FEDERATION, null, JOINED.minusYears(3));
        Affiliation present = new Affiliation(FEDERATION, JOINED, null);
        tell("network", belonging(present, former));
        tell("province", belonging(new Affiliation(FEDERATION, null, null), new Affiliation(UNION, null, null)));

        assertThat(stored().affiliations()).containsExactly(new Affiliation(UNION, null, null), former, present);
    }

    @Test
    void aTextOfEachKindAndLanguageIsTheFirstThatWasTold() {
        Text french = new Text("presentation", "fr", "Nous réparons.", true);
        Text dutch = new Text("presentation", "nl", "Wij herstellen.", false);
        tell("network", Profile.told(List.of(), List.of(), List.of(), List.of(french)));
        tell(
                "province",
                Profile.told(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(dutch, new Text("presentation", "fr", "Autre", true))));

        assertThat(stored().texts()).containsExactly(french, dutch);
    }

    @Test
    void publishedStateKeepsTheContractAndIsSilentOfWhatNobodyTold() {
        tell(
                "network",
                Profile.told(
                        List.of("skill:welding"),
                        List.of("equipment:lathe"),
                        List.of(new Affiliation(FEDERATION, JOINED, null)),
                        List.of(new Text("skills", "de", "Wir schweißen.", true))));

        String told = published(ONE);
        EventSchemas.validate(EnterprisePublication.TOPIC, told);
        assertThat(json.readTree(told).at("/affiliations")).isEqualTo(json.readTree("""
                [{"organisation":"%s","from":"2019-05-01"}]""".formatted(FEDERATION)));
        String untold = published(TWO);
        EventSchemas.validate(EnterprisePublication.TOPIC, untold);
        assertThat(untold).doesNotContain("skills", "equipment", "affiliations");
    }

    @Test
    void historyTellsWhoAddedAnEquipmentAndWhenItWent() {
        Profile lathe = Profile.told(List.of(), List.of("equipment:lathe"), List.of(), List.of());
        tell("network", lathe);
        tell("network", Profile.NONE);

        assertThat(jdbc.sql("""
                        select revision || ' ' || dataset || ' ' || coalesce(change ->> 'before', 'nothing') || ' > '
                            || coalesce(change ->> 'after', 'nothing')
                          from enterprise_revision, jsonb_array_elements(changes) as change
                         where change ->> 'field' = 'equipment' order by revision
                        """).query(String.class).list())
                .containsExactly(
                        "2 network nothing > [\"equipment:lathe\"]", "3 network [\"equipment:lathe\"] > nothing");
    }

    @Test
    void partiallyPublicUnitHasNoProfile() {
        tell("network", belonging(new Affiliation(FEDERATION, null, null)));
        intake.take(sirene(FEBRUARY), List.of(Sample.masked(ONE)));

        assertThat(stored().affiliations()).isEmpty();
        assertThat(members(FEDERATION).total()).isZero();
    }

    @Test
    void organisationKnowsItsMembers() {
        tell("network", belonging(new Affiliation(FEDERATION, JOINED, null), new Affiliation(UNION, null, null)));
        intake.take(
                source("network"),
                List.of(telling(
                        addition(TWO, "Le Bief", null, null), belonging(new Affiliation(FEDERATION, null, null)))));

        assertThat(members(FEDERATION).items()).extracting(Summary::id).containsExactly(ONE, TWO);
        assertThat(members(UNION).items()).extracting(Summary::id).containsExactly(ONE);
        web.get()
                .uri("/enterprises?affiliation=" + UNION)
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void readerGetsTheNamesOfSkillsInTheirLanguage() {
        tell("network", skilled("skill:window-cleaning"));

        web.get()
                .uri("/enterprises/" + ONE)
                .header("Accept-Language", "de")
                .exchange()
                .expectBody()
                .jsonPath("$.labels['skill:window-cleaning']")
                .isEqualTo("Fensterreinigung");
    }

    private Page<Summary> members(String organisation) {
        return Objects.requireNonNull(
                members.of(organisation, null, 10, new Language("fr")).block());
    }

    private void tell(String dataset, Profile profile) {
        intake.take(source(dataset), List.of(telling(addition(ONE, "Le Marais", null, null), profile)));
    }

    private static Source source(String dataset) {
        return new Source(dataset, JANUARY, "CC0-1.0", false, false);
    }

    private static Profile skilled(String... skills) {
        return Profile.told(List.of(skills), List.of(), List.of(), List.of());
    }

    private static Profile belonging(Affiliation... affiliations) {
        return Profile.told(List.of(), List.of(), List.of(affiliations), List.of());
    }

    private Enterprise stored() {
        return register.current(List.of(ONE)).get(ONE).enterprise();
    }

    private String published(String id) {
        return json.writeValueAsString(
                publication.render(List.of("hub:" + id)).getFirst().body());
    }
}
