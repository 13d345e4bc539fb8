package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.CENTRE;
import static eu.observatory.registry.organisation.Bodies.COMMUNE;
import static eu.observatory.registry.organisation.Bodies.FEBRUARY;
import static eu.observatory.registry.organisation.Bodies.FEDERATION;
import static eu.observatory.registry.organisation.Bodies.JANUARY;
import static eu.observatory.registry.organisation.Bodies.centre;
import static eu.observatory.registry.organisation.Bodies.commune;
import static eu.observatory.registry.organisation.Bodies.federation;
import static eu.observatory.registry.organisation.Bodies.file;
import static eu.observatory.registry.organisation.Bodies.kbo;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.json.HouseJson;
import eu.observatory.platform.outbox.State;
import eu.observatory.platform.test.EventSchemas;
import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Provenance;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.organisation.OrganisationIntake.Outcome;
import eu.observatory.registry.organisation.OrganisationIntake.Refusal;
import eu.observatory.registry.territory.TerritoriesChanged;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class JdbcOrganisationIntakeTests {

    @Autowired
    private OrganisationIntake intake;

    @Autowired
    private OrganisationPublication publication;

    @Autowired
    private ReplacingJob replacing;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate backgroundTransactions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate organisation, organisation_source, organisation_revision, organisation_replacing,"
                        + " outbox_mark")
                .update();
    }

    @Test
    void addsAnOrganisationWithItsHistoryAndItsMark() {
        assertThat(intake.take(file(JANUARY), List.of(federation("Fédération"))))
                .isEqualTo(new Outcome(1, 0, 0, List.of()));
        Organisation stored = stored(FEDERATION);
        assertThat(stored.revision()).isEqualTo(1);
        assertThat(stored.kinds()).containsExactly(Kind.FEDERATION, Kind.EMPLOYERS_BODY);
        assertThat(stored.region()).isEqualTo("BE3");
        assertThat(stored.nuts()).containsExactly("BE3", "BE35", "BE352");
        assertThat(stored.territories()).containsExactly("BE3");
        assertThat(stored.position()).as("centroid of the commune").isNotNull();
        assertThat(stored.provenance()).contains(new Provenance("territories", "bodies", JANUARY, "CC0-1.0"));
        assertThat(marks()).containsExactly(Map.entry("hub:" + FEDERATION, 1L));
        assertThat(history(FEDERATION)).containsExactly("1 added");
    }

    @Test
    void sameDescriptionAgainChangesNothingAtAll() {
        intake.take(file(JANUARY), List.of(federation("Fédération")));
        published();
        assertThat(intake.take(file(FEBRUARY), List.of(federation("Fédération"))))
                .isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(marks()).isEmpty();
        assertThat(stored(FEDERATION).provenance())
                .extracting(Provenance::extractDate)
                .containsOnly(JANUARY);
    }

    @Test
    void differenceMakesOneRevisionThatTellsBeforeAndAfter() {
        intake.take(file(JANUARY), List.of(federation("Fédération"), centre()));
        published();
        assertThat(intake.take(file(FEBRUARY), List.of(federation("Confédération"), centre())))
                .isEqualTo(new Outcome(0, 1, 1, List.of()));
        assertThat(marks()).containsExactly(Map.entry("hub:" + FEDERATION, 2L));
        assertThat(history(FEDERATION)).containsExactly("1 added", "2 changed names");
    }

    @Test
    void datasetsCompleteEachOtherFieldByField() {
        intake.take(kbo(FEBRUARY), List.of(centre()));
        Description known = centre(new Affiliation(FEDERATION, JANUARY, null));
        intake.take(file(JANUARY), List.of(training(known)));
        Organisation stored = stored(CENTRE);
        assertThat(stored.kinds()).containsExactly(Kind.SOCIAL_WELFARE_CENTRE, Kind.TRAINING_OPERATOR);
        assertThat(stored.names()).extracting(Name::value).containsExactly("CPAS de Mons", "Centre de Mons");
        assertThat(stored.identifiers()).extracting(Identifier::scheme).containsExactly("be-kbo");
        assertThat(stored.affiliations()).containsExactly(new Affiliation(FEDERATION, JANUARY, null));
        assertThat(stored.provenance())
                .contains(
                        new Provenance("names", "kbo-organisations", FEBRUARY, "KBO open data"),
                        new Provenance("names", "bodies", JANUARY, "CC0-1.0"),
                        new Provenance("affiliations", "bodies", JANUARY, "CC0-1.0"));
        intake.withdraw("kbo-organisations", 100);
        assertThat(stored(CENTRE).kinds()).as("what is left of it").containsExactly(Kind.TRAINING_OPERATOR);
    }

    @Test
    void whatItsSeatTellsOfItsTerritoryFollowsMergers() {
        intake.take(kbo(JANUARY), List.of(commune("Bastogne", "be-82003")));
        Organisation stored = stored(COMMUNE);
        assertThat(stored.territories()).as("the commune of today").containsExactly("be-82039");
        assertThat(stored.address().commune()).isEqualTo("be-82039");
    }

    @Test
    void endsWhatTheNewestExtractNoLongerHoldsAndLetsItReturn() {
        intake.take(kbo(JANUARY), List.of(centre(), commune("Namur", "be-92094")));
        assertThat(intake.active("kbo-organisations", "BE3", "", 10)).containsExactly(COMMUNE, CENTRE);
        assertThat(intake.active("kbo-organisations", "BE35", "", 10)).containsExactly(COMMUNE);
        assertThat(intake.active("kbo-organisations", "EU", COMMUNE, 10)).containsExactly(CENTRE);
        assertThat(intake.close(kbo(FEBRUARY), List.of(CENTRE))).isEqualTo(1);
        assertThat(stored(CENTRE).status()).isEqualTo(Status.CLOSED);
        assertThat(intake.active("kbo-organisations", "EU", "", 10)).containsExactly(COMMUNE);
        intake.take(kbo(FEBRUARY), List.of(centre()));
        assertThat(stored(CENTRE).status()).isEqualTo(Status.ACTIVE);
        assertThat(history(CENTRE)).hasSize(3);
    }

    @Test
    void withdrawalIsATombstoneAndReturnGoesOnCounting() {
        intake.take(file(JANUARY), List.of(federation("Fédération")));
        assertThat(intake.withdraw("bodies", 100)).isEqualTo(1);
        assertThat(intake.withdraw("bodies", 100)).isZero();
        State gone = rendered(FEDERATION);
        assertThat(gone.body()).isNull();
        assertThat(gone.revision()).isEqualTo(2);
        assertThat(gone.region()).isEqualTo("BE3");
        intake.take(file(FEBRUARY), List.of(federation("Fédération")));
        assertThat(history(FEDERATION))
                .satisfies(all -> assertThat(all.getLast()).startsWith("3 returned"));
        assertThat(stored(FEDERATION).revision()).isEqualTo(3);
    }

    @Test
    void whatIsPublishedKeepsTheContractOfTheTopic() {
        intake.take(
                file(JANUARY),
                List.of(
                        federation("Fédération"),
                        commune("Namur", "be-92094"),
                        centre(new Affiliation(FEDERATION, JANUARY, FEBRUARY))));
        for (String id : List.of(FEDERATION, COMMUNE, CENTRE)) {
            State state = rendered(id);
            assertThat(state.owner()).isEqualTo("hub");
            EventSchemas.validate("registry.organisations", HouseJson.mapper().writeValueAsString(state.body()));
        }
    }

    @Test
    void refusesToMixSampleWithRealAndTextsThatPostgresCannotKeep() {
        intake.take(file(JANUARY), List.of(federation("Fédération")));
        Source sample = new Source("sample", JANUARY, "CC0-1.0", true, true);
        double before = refused("sample");
        assertThat(intake.take(sample, List.of(federation("Exemple"), federation("Exemple")))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly("sample and real facts never meet in one organisation", "named twice in one batch");
        assertThat(intake.take(file(JANUARY), List.of(federation("NUL\u0000"))).refusals())
                .hasSize(1);
        assertThat(refused("sample") - before).isEqualTo(2);
    }

    @Test
    void allArePlacedAgainAfterTerritoriesChange() {
        intake.take(kbo(JANUARY), List.of(centre(), commune("Namur", "be-92094")));
        jdbc.sql("update organisation set state = jsonb_set(state, '{nuts}', '[]')")
                .update();
        backgroundTransactions.executeWithoutResult(
                status -> events.publishEvent(new TerritoriesChanged("communes-be")));
        replacing.allThatWait();
        assertThat(stored(CENTRE).nuts()).containsExactly("BE3", "BE32", "BE323");
        assertThat(history(COMMUNE)).containsExactly("1 added", "2 changed nuts");
        assertThat(jdbc.sql("select count(*) from organisation_replacing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Description training(Description known) {
        return new Description(
                known.organisation(),
                List.of(Kind.TRAINING_OPERATOR),
                known.country(),
                known.status(),
                null,
                null,
                List.of(new Name("legal", "fr", "cpas de mons"), new Name("usual", "fr", "Centre de Mons")),
                known.identifiers(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                known.affiliations(),
                null);
    }

    private double refused(String dataset) {
        var counter = meters.find("observatory.registry.organisation.intake")
                .tags("dataset", dataset, "outcome", "refused")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private State rendered(String id) {
        return publication.render(List.of("hub:" + id)).getFirst();
    }

    private Organisation stored(String id) {
        return HouseJson.mapper()
                .readValue(
                        jdbc.sql("select state::text from organisation where id = ?")
                                .param(id)
                                .query(String.class)
                                .single(),
                        Organisation.class);
    }

    private void published() {
        jdbc.sql("delete from outbox_mark").update();
    }

    private List<Map.Entry<String, Long>> marks() {
        return jdbc.sql("select key, revision from outbox_mark where topic = 'registry.organisations' order by key")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list();
    }

    private List<String> history(String id) {
        return jdbc.sql("""
                        select concat_ws(' ', revision, kind, (select string_agg(one ->> 'field', ' ')
                                                               from jsonb_array_elements(changes) as one))
                        from organisation_revision where organisation_id = ? order by revision
                        """).param(id).query(String.class).list();
    }
}
